package vn.tiendo.task.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;

/**
 * A part of a file, or all of it.
 *
 * @param first byte, counted from 0
 * @param last byte, inclusive
 * @param size of the whole file
 */
public record ByteRange(long first, long last, long size) {
    /** RFC 9110, 14.1.2: one range; 18 digits are less than the largest number. */
    private static final Pattern ONE = Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

    public static ByteRange whole(long size) {
        return new ByteRange(0, size - 1, size);
    }

    /** What a {@code Range} header asks for. Several ranges, or what we do not understand, are answered with the whole. */
    public static ByteRange of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches()) {
            return whole(size);
        }
        if (asked.group(3) != null) {
            return existing(Math.max(0, size - Long.parseLong(asked.group(3))), size - 1, size);
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        return last < first && !asked.group(2).isEmpty()
                ? whole(size)
                : existing(first, Math.min(last, size - 1), size);
    }

    private static ByteRange existing(long first, long last, long size) {
        if (first > last) {
            throw Problem.of(FileProblem.RANGE_OUTSIDE_FILE, size);
        }
        return new ByteRange(first, last, size);
    }

    public boolean isWhole() {
        return length() == size;
    }

    public long length() {
        return last - first + 1;
    }

    /** As the header {@code Content-Range} has it. */
    public String toContentRange() {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
