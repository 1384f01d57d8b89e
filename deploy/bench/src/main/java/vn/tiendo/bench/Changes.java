package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/**
 * Changes of tasks of an index of their own, each of which moves its task one state on. So the states that are counted
 * say how many changes are, and the dimensions, one for each partition of the topic, which of them.
 */
final class Changes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STATES = List.of("NOT_STARTED", "IN_PROGRESS", "REPORTED_DONE", "VERIFIED");
    /** So many tasks take turns until each has come to its last state. */
    private static final int TURNS = 500;

    private static final String OFFICES = "SELECT commune.id, office.id FROM unit commune"
            + " JOIN unit office ON office.parent_id = commune.id WHERE commune.kind = 'COMMUNE'";

    private record Office(UUID unit, UUID lead) {}

    private final Clock clock;
    private final long run = new SplittableRandom().nextLong();
    private final String index = "BENCH-" + Long.toHexString(run);
    private final long[] told;
    private final List<List<Integer>> lanes = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();

    Changes(Running stack, int total, int partitions, Clock clock) throws SQLException {
        this.clock = clock;
        told = new long[total];
        for (int lane = 0; lane < partitions; lane++) {
            lanes.add(new ArrayList<>());
        }
        for (int change = 0; change < total; change++) {
            lanes.get(lane(task(change))).add(change);
        }
        try (Connection connection = stack.connect("reporting");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OFFICES)) {
            while (rows.next()) {
                offices.add(new Office(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
        }
    }

    int total() {
        return told.length;
    }

    String index() {
        return index;
    }

    /** Which change an event of the topic is; negative when it is none of these. */
    int ofEvent(UUID event) {
        return event.getMostSignificantBits() == run ? (int) event.getLeastSignificantBits() : -1;
    }

    /** Those of one partition in the order in which they are told, and so counted. */
    List<Integer> inLane(int lane) {
        return lanes.get(lane);
    }

    /** The partition that a group of the figures stands for. */
    static int lane(JsonNode group) {
        String key = group.path("key").asText();
        return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)) - 1;
    }

    /** How many changes the figures of a group count. */
    static int counted(JsonNode group) {
        int changes = 0;
        for (int state = 0; state < STATES.size(); state++) {
            changes += (state + 1)
                    * group.path("figures")
                            .path("byState")
                            .path(STATES.get(state))
                            .asInt();
        }
        return changes;
    }

    void tell(int change, StatusTopic topic) {
        String status = status(change);
        told[change] = System.nanoTime();
        topic.tell(new UUID(run, change).toString(), task(change).toString(), status);
    }

    /** How long after each was told, in order of size; of those alone that were seen. */
    long[] delays(long[] seen) {
        long[] nanos = new long[seen.length];
        int known = 0;
        for (int change = 0; change < seen.length; change++) {
            if (seen[change] != 0) {
                nanos[known++] = seen[change] - told[change];
            }
        }
        long[] sorted = Arrays.copyOf(nanos, known);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int number(int change) {
        return change / (TURNS * STATES.size()) * TURNS + change % TURNS;
    }

    private UUID task(int change) {
        return new UUID(run, 0x4000_0000_0000_0000L | number(change));
    }

    private int lane(UUID task) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(task.toString()))) % lanes.size();
    }

    private String status(int change) {
        int version = change / TURNS % STATES.size() + 1;
        UUID task = task(change);
        Office office = offices.get(number(change) % offices.size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> status = new HashMap<>();
        status.put("taskId", task);
        status.put("version", version);
        status.put("planId", office.unit());
        status.put("planVersion", 1);
        status.put("lineId", task);
        status.put("code", "1." + number(change));
        status.put("title", "Nhiệm vụ đo số " + number(change));
        status.put("unitId", office.unit());
        status.put("leadUnitId", office.lead());
        status.put("coordinatorUnitIds", List.of());
        status.put("year", 2025);
        status.put("index", index);
        status.put("dimension", "Lĩnh vực " + lane(task));
        status.put("dimensionNumber", lane(task) + 1);
        status.put("state", STATES.get(version - 1));
        status.put("percent", 25 * version);
        status.put("dueAt", "2025-09-" + (10 + number(change) % 20) + "T17:00:00Z");
        status.put("doneAt", version > 2 ? "2025-06-16T01:00:00Z" : null);
        status.put("progressCount", version);
        status.put("evidenceCount", 0);
        status.put("happenedAt", now.toString());
        status.put("occurredAt", now.toString());
        return JSON.valueToTree(status).toString();
    }
}
