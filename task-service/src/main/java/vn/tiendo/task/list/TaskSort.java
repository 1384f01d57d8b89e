package vn.tiendo.task.list;

import java.time.OffsetDateTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.words.CodeKey;

/** The orders a list can have, each ascending and made unique by the id. */
enum TaskSort {
    DUE_AT("dueAt", "coalesce(%s.due_at, 'infinity')", "timestamptz"),
    CODE("code", "%s.code_key", "text"),
    UPDATED_AT("updatedAt", "%s.updated_at", "timestamptz");

    /** The last moment of {@code task t} in the form its index has. */
    static final String DUE = DUE_AT.key.formatted("t");

    private static final String UNDATED = "infinity";

    private final String parameter;
    private final String key;
    private final String type;

    TaskSort(String parameter, String key, String type) {
        this.parameter = parameter;
        this.key = key;
        this.type = type;
    }

    /** As the parameter says it. */
    @Override
    public String toString() {
        return parameter;
    }

    String order(String alias) {
        return key.formatted(alias) + ", " + alias + ".id";
    }

    /** Only rows behind the last one seen. */
    Condition after(Cursor cursor) {
        if (!cursor.text(0).equals(name())) {
            throw Problem.of(CommonProblem.INVALID_CURSOR);
        }
        String last = cursor.text(1);
        boolean dated = this != CODE && !last.equals(UNDATED);
        return Condition.of(
                "(" + key.formatted("t") + ", t.id) > ((SELECT ?::" + type + "), (SELECT ?::uuid))",
                dated ? cursor.instant(1).toString() : last,
                cursor.uuid(2));
    }

    Cursor cursor(TaskView last) {
        String value =
                switch (this) {
                    case DUE_AT -> last.nextDueAt() == null ? UNDATED : instant(last.nextDueAt());
                    case CODE -> CodeKey.of(last.code());
                    case UPDATED_AT -> instant(last.updatedAt());
                };
        return Cursor.of(name(), value, last.id().toString());
    }

    private static String instant(OffsetDateTime moment) {
        return moment.toInstant().toString();
    }
}
