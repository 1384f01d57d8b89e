package vn.tiendo.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Territory;

/** A task whose statuses are told one after the other. */
public final class ATask {
    public final UUID id = Ids.next();
    private UUID planId = Ids.next();
    private int planVersion = 1;
    private String code = "1.1";
    private UUID unitId = Territory.DA_LOC;
    private UUID leadUnitId = Territory.CULTURE;
    private int year = 2025;
    private String index = "PAPI";
    private String dimension = "Công khai, minh bạch";
    private int dimensionNumber = 2;
    private TaskState state = TaskState.NOT_STARTED;
    private int percent;
    private @Nullable Instant dueAt;
    private @Nullable Instant staleAt;
    private @Nullable Instant doneAt;
    private int progress;
    private int evidence;
    private long version;
    private @Nullable UUID parent;

    public static ATask aTask() {
        return new ATask();
    }

    public ATask of(UUID plan, UUID unit) {
        planId = plan;
        unitId = unit;
        return this;
    }

    public ATask inVersion(int version) {
        planVersion = version;
        return this;
    }

    /** One member's share of a line that a group leads. */
    public ATask shareOf(UUID group) {
        parent = group;
        return this;
    }

    public ATask coded(String lineCode) {
        code = lineCode;
        return this;
    }

    public ATask ledBy(UUID lead) {
        leadUnitId = lead;
        return this;
    }

    public ATask about(String areaIndex, int number, String area) {
        index = areaIndex;
        dimensionNumber = number;
        dimension = area;
        return this;
    }

    public ATask in(int planYear) {
        year = planYear;
        return this;
    }

    public ATask due(@Nullable String exclusiveEnd) {
        dueAt = exclusiveEnd == null ? null : moment(exclusiveEnd);
        return this;
    }

    public ATask staleFrom(String moment) {
        staleAt = moment(moment);
        return this;
    }

    public ATask at(TaskState newState, int newPercent) {
        state = newState;
        percent = newPercent;
        return this;
    }

    public ATask done(String moment) {
        doneAt = moment(moment);
        return this;
    }

    /** One more entry with so many new pieces of evidence. */
    public ATask worked(int newEvidence) {
        progress++;
        evidence += newEvidence;
        return this;
    }

    /** The next status, of something that happened at the moment. */
    public TaskStatus told(String happenedAt) {
        return told(happenedAt, null);
    }

    /** The same, where the due moment has just moved. */
    public TaskStatus told(String happenedAt, @Nullable DueMove moved) {
        version++;
        return new TaskStatus(
                id,
                version,
                planId,
                planVersion,
                planId,
                code,
                "Nhiệm vụ " + code,
                unitId,
                leadUnitId,
                List.of(),
                year,
                index,
                dimension,
                dimensionNumber,
                null,
                state,
                percent,
                dueAt,
                staleAt,
                doneAt,
                progress,
                evidence,
                moment(happenedAt),
                moment(happenedAt).plusSeconds(60),
                moved,
                parent);
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
