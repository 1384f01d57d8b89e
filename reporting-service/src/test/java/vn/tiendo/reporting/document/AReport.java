package vn.tiendo.reporting.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.Compilation.DimensionFigures;
import vn.tiendo.reporting.compilation.Compilation.LinkedFigures;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.consolidation.Consolidation;
import vn.tiendo.reporting.difficulty.DifficultyAtCutOff;
import vn.tiendo.reporting.figure.Tally;
import vn.tiendo.reporting.report.ReportState;
import vn.tiendo.reporting.report.ReportView;
import vn.tiendo.reporting.report.Section;

/** The half-year report of Đa Lộc, as it is read. */
final class AReport {
    private final Map<Section, String> narrative = new EnumMap<>(Section.class);
    private final List<TaskAtCutOff> tasks = new ArrayList<>();
    private final List<DifficultyAtCutOff> difficulties = new ArrayList<>();
    private ReportState state = ReportState.SUBMITTED;
    private String unit = "Xã Đa Lộc";
    private @Nullable Consolidation consolidation;

    static AReport aReport() {
        return new AReport();
    }

    AReport of(String name) {
        unit = name;
        return this;
    }

    AReport addingUp(Consolidation sum) {
        consolidation = sum;
        return this;
    }

    AReport in(ReportState newState) {
        state = newState;
        return this;
    }

    AReport saying(Section section, String text) {
        narrative.put(section, text);
        return this;
    }

    AReport with(String code, String title, TaskState taskState, int percent, Timeliness timeliness, String dueAt) {
        tasks.add(new TaskAtCutOff(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                title,
                new UnitRef(new UUID(1, 1), "Công chức Văn hóa - Xã hội xã Đa Lộc"),
                "PAPI",
                "Công khai, minh bạch",
                2,
                taskState,
                percent,
                timeliness,
                dueAt == null ? null : OffsetDateTime.parse(dueAt),
                true,
                3,
                2,
                1));
        return this;
    }

    /** Raised on 10 June on task 1.2, to be solved by 17 June; what has a resolution was solved on 12 June. */
    AReport meeting(String text, boolean overdue, @Nullable String resolution) {
        difficulties.add(new DifficultyAtCutOff(
                new UUID(8, difficulties.size()),
                new UUID(9, 9),
                "1.2",
                text,
                OffsetDateTime.parse("2025-06-10T08:30:00+07:00"),
                2,
                new UnitRef(new UUID(5, 5), unit),
                resolution == null ? DifficultyStatus.OPEN : DifficultyStatus.RESOLVED,
                OffsetDateTime.parse("2025-06-18T00:00:00+07:00"),
                overdue,
                resolution == null ? null : OffsetDateTime.parse("2025-06-12T08:30:00+07:00"),
                resolution));
        return this;
    }

    ReportView read() {
        Tally tally = new Tally();
        tasks.forEach(task -> tally.add(task.state(), task.timeliness(), 1));
        LinkedFigures figures = new LinkedFigures(tally.figures(), Map.of(), Map.of(), List.of(), 7, 1);
        OffsetDateTime at = OffsetDateTime.parse("2025-07-02T09:00:00+07:00");
        Compilation work = new Compilation(
                new Compilation.Plan(
                        new UUID(2, 2),
                        1,
                        "Kế hoạch cải thiện chỉ số PAPI năm 2025",
                        "01/KH-UBND",
                        LocalDate.of(2025, 1, 2)),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                at,
                OffsetDateTime.parse("2025-07-01T00:00:00+07:00"),
                figures,
                List.of(new DimensionFigures("PAPI", 2, "Công khai, minh bạch", figures)),
                tasks,
                List.of(),
                difficulties,
                null);
        return new ReportView(
                new UUID(3, 3),
                new UUID(4, 4),
                state,
                2025,
                "H1",
                new UnitRef(new UUID(5, 5), unit),
                new UnitRef(new UUID(6, 6), "Huyện Ân Thi"),
                new UnitRef(new UUID(7, 7), "Phòng Nội vụ huyện Ân Thi"),
                1,
                work.dataFrom(),
                work.dataTo(),
                OffsetDateTime.parse("2025-07-05T00:00:00+07:00"),
                at,
                false,
                null,
                null,
                narrative,
                work,
                consolidation,
                List.of(),
                List.of(),
                List.of(),
                3);
    }
}
