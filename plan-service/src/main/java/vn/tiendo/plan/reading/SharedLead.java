package vn.tiendo.plan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell that names the lead and the coordinators together, where a table has one column for both. */
record SharedLead(String lead, String coordinators) {
    private static final int LONGEST = 2_000;
    private static final String COORDINATING = "(?:(?:đơn vị|cơ quan|bộ phận)\\s+)?phối hợp(?:\\s+thực hiện)?";

    private static final List<Pattern> FORMS = List.of(
            pattern("^[-+•\\s]*(?:(?:đơn vị|cơ quan|bộ phận)\\s+)?chủ trì\\s*:\\s*(.+?)[;,.\\s]*[-+•\\s]*"
                    + COORDINATING + "\\s*:\\s*(.*)$"),
            pattern("^(.+?)\\s+chủ trì\\s*[;,.]?\\s*(?:và\\s+)?phối hợp\\s+(?:(?:với|cùng)\\s+)?(.+)$"),
            pattern("^(.+?)[;,.\\s]+" + COORDINATING + "\\s*:\\s*(.+)$"),
            pattern("^(.+?)[;,]?\\s+phối hợp\\s+(?:với|cùng)\\s+(.+)$"),
            pattern("^[-+•\\s]*(?:(?:đơn vị|cơ quan|bộ phận)\\s+)?chủ trì\\s*:\\s*(.+?)()$"));

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** Null if the cell does not say who coordinates, or not in words that leave no choice. */
    static @Nullable SharedLead in(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(cell.strip());
            if (found.matches()) {
                return new SharedLead(
                        found.group(1).strip(), found.group(2).strip().replaceFirst("[.;]$", ""));
            }
        }
        return null;
    }
}
