package vn.tiendo.plan.reading.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A file that cannot be read as a plan. The code is stable, the arguments fill the message of that code. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the file was refused; {@link #slug()} is the name clients see. */
    public enum Code {
        NOT_A_TABLE,
        UNSUPPORTED_TYPE,
        ENCRYPTED,
        MACROS,
        TOO_LARGE,
        TOO_MANY_ROWS,
        CELL_TOO_LONG,
        TOO_MUCH_TEXT,
        ZIP_BOMB,
        COLUMNS_MISSING,
        DAMAGED,
        EXTERNAL_ENTITY;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final transient Map<String, String> arguments;

    private UnreadableFile(Code code, Map<String, String> arguments) {
        super(code.slug() + (arguments.isEmpty() ? "" : " " + arguments));
        this.code = code;
        this.arguments = arguments;
    }

    public Code code() {
        return code;
    }

    /** Values for the message, by name and in the order of the message; the factory methods say which. */
    public Map<String, String> arguments() {
        return arguments;
    }

    public static UnreadableFile notATable() {
        return new UnreadableFile(Code.NOT_A_TABLE, Map.of());
    }

    /** {@code type}: what the content turned out to be, such as {@code pdf}, {@code doc} or {@code html}. */
    public static UnreadableFile unsupportedType(String type) {
        return new UnreadableFile(Code.UNSUPPORTED_TYPE, Map.of("type", type));
    }

    public static UnreadableFile encrypted() {
        return new UnreadableFile(Code.ENCRYPTED, Map.of());
    }

    public static UnreadableFile macros() {
        return new UnreadableFile(Code.MACROS, Map.of());
    }

    /** {@code limit}: bytes allowed. */
    public static UnreadableFile tooLarge(long limit) {
        return new UnreadableFile(Code.TOO_LARGE, Map.of("limit", Long.toString(limit)));
    }

    /** {@code limit}: rows allowed. */
    public static UnreadableFile tooManyRows(int limit) {
        return new UnreadableFile(Code.TOO_MANY_ROWS, Map.of("limit", Integer.toString(limit)));
    }

    /** {@code place}: where the cell stands, as a person would look for it; {@code limit}: characters allowed. */
    public static UnreadableFile cellTooLong(String place, int limit) {
        return new UnreadableFile(Code.CELL_TOO_LONG, inOrder("place", place, "limit", Integer.toString(limit)));
    }

    /** {@code limit}: characters allowed in all cells together. */
    public static UnreadableFile tooMuchText(int limit) {
        return new UnreadableFile(Code.TOO_MUCH_TEXT, Map.of("limit", Integer.toString(limit)));
    }

    /** {@code part}: the part of the archive that unpacks beyond reason. */
    public static UnreadableFile zipBomb(String part) {
        return new UnreadableFile(Code.ZIP_BOMB, Map.of("part", part));
    }

    /** {@code columns}: the missing columns, by their csv names, separated by commas. */
    public static UnreadableFile columnsMissing(String columns) {
        return new UnreadableFile(Code.COLUMNS_MISSING, Map.of("columns", columns));
    }

    /** {@code part}: what could not be read. */
    public static UnreadableFile damaged(String part) {
        return new UnreadableFile(Code.DAMAGED, Map.of("part", part));
    }

    private static Map<String, String> inOrder(String first, String one, String second, String two) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put(first, one);
        arguments.put(second, two);
        return arguments;
    }

    public static UnreadableFile externalEntity(String part) {
        return new UnreadableFile(Code.EXTERNAL_ENTITY, Map.of("part", part));
    }
}
