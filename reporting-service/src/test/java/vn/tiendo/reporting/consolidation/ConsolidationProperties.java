package vn.tiendo.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.Compilation.LinkedFigures;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.consolidation.Consolidation.Part;
import vn.tiendo.reporting.consolidation.Subordinates.Owed;
import vn.tiendo.reporting.consolidation.Subordinates.Snapshot;
import vn.tiendo.reporting.figure.Percent;
import vn.tiendo.reporting.figure.Tally;

/** Reports of any shape added up, at any depth, with tasks told of more than once. */
class ConsolidationProperties {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-07-02T09:00:00+07:00");
    private final Map<UUID, Snapshot> accepted = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();

    @Property(tries = 300)
    void countsEachTaskOnceAndItsPartsAddUpToTheTotal(@ForAll Random random, @ForAll @IntRange(max = 7) int reports) {
        accepted.clear();
        told.clear();
        List<Owed> owing = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            boolean missing = random.nextInt(4) == 0;
            owing.add(owed(missing, random.nextInt(8) == 0, missing ? null : snapshot(random, random.nextInt(3))));
        }

        Consolidation sum = ConsolidatingReports.sum(owing, accepted, List.of(), Instant.EPOCH);

        assertThat(sum.total().counts().total()).isEqualTo(told.size());
        assertThat(sum.total().counts().total())
                .isEqualTo(sum.parts().stream()
                        .mapToLong(part -> part.figures().counts().total())
                        .sum())
                .isEqualTo(sum.areas().stream()
                        .mapToLong(area -> area.figures().counts().total())
                        .sum());
        long done = sum.parts().stream()
                .mapToLong(part -> part.figures().counts().done())
                .sum();
        long applicable = sum.parts().stream()
                .mapToLong(part -> part.figures().counts().applicable())
                .sum();
        assertThat(sum.total().counts().percentDone()).isEqualTo(Percent.of(done, applicable));
        assertThat(sum.parts()).hasSize(sum.accepted());
        assertThat(sum.parts().size() + sum.missing().size()).isEqualTo(reports);
        assertThat(sum.accepted()).isLessThanOrEqualTo(sum.owed());
    }

    private Snapshot snapshot(Random random, int levelsBelow) {
        List<TaskAtCutOff> tasks = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            UUID task = new UUID(7, random.nextInt(30));
            told.add(task);
            tasks.add(task(random, task));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = levelsBelow == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            parts.add(part(snapshot(random, levelsBelow - 1)));
        }
        Consolidation below = new Consolidation(AT, 0, 0, null, Sum.of(List.of()), List.of(), parts, List.of());
        Snapshot snapshot =
                new Snapshot(UUID.randomUUID(), false, AT, compilation(tasks), levelsBelow == 0 ? null : below);
        accepted.put(snapshot.id(), snapshot);
        return snapshot;
    }

    private static TaskAtCutOff task(Random random, UUID id) {
        TaskState state = TaskState.values()[random.nextInt(TaskState.values().length)];
        Integer number = random.nextInt(4) == 0 ? null : 1 + random.nextInt(3);
        return new TaskAtCutOff(
                id,
                "1.1",
                "Nhiệm vụ",
                new UnitRef(id, "Đơn vị"),
                random.nextBoolean() ? "PAPI" : null,
                "Nội dung " + random.nextInt(3),
                number,
                state,
                0,
                Timeliness.UNSCHEDULED,
                null,
                random.nextBoolean(),
                0,
                random.nextInt(3),
                0);
    }

    private static Compilation compilation(List<TaskAtCutOff> tasks) {
        return new Compilation(
                new Compilation.Plan(new UUID(1, 1), 1, "Kế hoạch", "01/KH-UBND", LocalDate.of(2025, 1, 2)),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                AT,
                AT,
                new LinkedFigures(new Tally().figures(), Map.of(), Map.of(), List.of(), 0, 0),
                List.of(),
                tasks,
                List.of(),
                List.of(),
                null);
    }

    private static Part part(Snapshot below) {
        UnitRef unit = new UnitRef(below.id(), "Đơn vị");
        return new Part(
                below.id(),
                unit,
                unit,
                "01/KH-UBND",
                1,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                false,
                AT,
                Sum.of(List.of()),
                0);
    }

    private static Owed owed(boolean missing, boolean waived, @Nullable Snapshot snapshot) {
        UnitRef unit = new UnitRef(UUID.randomUUID(), "Đơn vị");
        return new Owed(UUID.randomUUID(), unit, unit, AT, missing && waived, missing ? "DRAFT" : "ACCEPTED", snapshot);
    }
}
