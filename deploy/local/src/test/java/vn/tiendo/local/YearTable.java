package vn.tiendo.local;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tasks by days, as a person writes it: a row for each task, a column for each day, two words in each cell. */
record YearTable(String text) {
    private static final Map<String, String> STATES = Map.of(
            "mới", "NOT_STARTED",
            "làm", "IN_PROGRESS",
            "báo", "REPORTED_DONE",
            "xong", "VERIFIED",
            "trả", "RETURNED",
            "không", "NOT_ARISEN");
    private static final Map<String, String> TIMELINESS = Map.of(
            "còn", "ON_TRACK",
            "sắp", "DUE_SOON",
            "quá", "OVERDUE",
            "cũ", "STALE",
            "kịp", "DONE_ON_TIME",
            "chậm", "DONE_LATE",
            "–", "UNSCHEDULED");

    /** Without the blanks that only align. */
    static String plain(String table) {
        return table.strip()
                .lines()
                .map(row -> row.strip().replaceAll(" {2,}", "  "))
                .collect(Collectors.joining("\n"));
    }

    static String cell(JsonNode task) {
        return word(STATES, task.path("state").asText())
                + " "
                + word(TIMELINESS, task.path("timeliness").asText());
    }

    /** Those above none. */
    static Map<String, Long> counts(JsonNode figures) {
        Map<String, Long> counts = new TreeMap<>();
        figures.fields()
                .forEachRemaining(one -> counts.put(one.getKey(), one.getValue().asLong()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    Map<String, Long> states(String day) {
        return counted(day, 0, STATES);
    }

    Map<String, Long> timeliness(String day) {
        return counted(day, 1, TIMELINESS);
    }

    private Map<String, Long> counted(String day, int part, Map<String, String> words) {
        List<String> rows = plain(text).lines().toList();
        int column = Arrays.asList(rows.get(0).split("  ")).indexOf(day) + 1;
        return rows.stream()
                .skip(1)
                .map(row -> words.get(row.split("  ")[column].split(" ")[part]))
                .collect(groupingBy(word -> word, TreeMap::new, counting()));
    }

    private static String word(Map<String, String> words, String value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
