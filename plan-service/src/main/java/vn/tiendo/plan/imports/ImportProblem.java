package vn.tiendo.plan.imports;

import vn.tiendo.plan.reading.table.UnreadableFile;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemType;

/** Why a file was not taken in. Nothing of it is kept then. */
enum ImportProblem implements ProblemType {
    FILE_MISSING(400),
    FILE_TWICE(400),
    NOT_A_TABLE(422),
    UNSUPPORTED_FILE_TYPE(415),
    ENCRYPTED_FILE(422),
    MACRO_FILE(422),
    FILE_TOO_LARGE(413),
    TOO_MANY_ROWS(422),
    CELL_TOO_LONG(422),
    TOO_MUCH_TEXT(422),
    ZIP_BOMB(422),
    COLUMNS_MISSING(422),
    DAMAGED_FILE(422),
    FORBIDDEN_XML(422),
    APPLICATION_MISSING(409),
    APPLICATION_NOT_LAST(409);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static Problem of(UnreadableFile refusal) {
        ImportProblem type =
                switch (refusal.code()) {
                    case NOT_A_TABLE -> NOT_A_TABLE;
                    case UNSUPPORTED_TYPE -> UNSUPPORTED_FILE_TYPE;
                    case ENCRYPTED -> ENCRYPTED_FILE;
                    case MACROS -> MACRO_FILE;
                    case TOO_LARGE -> FILE_TOO_LARGE;
                    case TOO_MANY_ROWS -> TOO_MANY_ROWS;
                    case CELL_TOO_LONG -> CELL_TOO_LONG;
                    case TOO_MUCH_TEXT -> TOO_MUCH_TEXT;
                    case ZIP_BOMB -> ZIP_BOMB;
                    case COLUMNS_MISSING -> COLUMNS_MISSING;
                    case DAMAGED -> DAMAGED_FILE;
                    case EXTERNAL_ENTITY -> FORBIDDEN_XML;
                };
        return Problem.of(type, refusal.arguments().values().toArray()).causedBy(refusal);
    }
}
