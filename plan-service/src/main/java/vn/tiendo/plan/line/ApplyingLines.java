package vn.tiendo.plan.line;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;

/**
 * Brings a draft up to a file. Rows whose words the file has not changed stay as people left them, so that applying the
 * same file again does nothing; lines that a person added stay.
 */
@Singleton
public class ApplyingLines {
    private final HomePlans plans;
    private final Lines lines;

    ApplyingLines(HomePlans plans, Lines lines) {
        this.plans = plans;
        this.lines = lines;
    }

    /** @param unitId the unit and {@code year} the year the rows were read for: another plan refuses them */
    @Transactional
    public LineDiff apply(UUID planId, UUID unitId, int year, List<LineContent> rows) {
        HomePlan plan = plans.draft(planId);
        if (!plan.unitId().equals(unitId) || plan.year() != year) {
            throw Problem.of(LineProblem.ROWS_OF_ANOTHER_PLAN);
        }
        Map<String, Line> known = new HashMap<>();
        lines.of(planId).forEach(line -> known.put(line.content().code(), line));
        Sorting sorting = new Sorting();
        rows.forEach(row -> sorting.sort(row, known.remove(row.code())));
        List<Line> gone = known.values().stream()
                .filter(line -> line.fileWording() != null)
                .toList();
        lines.remove(planId, gone.stream().map(Line::id).toList());
        lines.save(planId, sorting.toSave);
        return new LineDiff(
                sorting.added,
                sorting.changed,
                sorting.unchanged,
                gone.stream().map(line -> line.content().code()).sorted().toList());
    }

    private static final class Sorting {
        private final List<String> added = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> unchanged = new ArrayList<>();
        private final List<Line> toSave = new ArrayList<>();

        void sort(LineContent row, @Nullable Line now) {
            if (now == null) {
                added.add(row.code());
                toSave.add(new Line(Ids.next(), row, row.wording(), 1));
            } else if (row.wording().equals(now.fileWording())) {
                unchanged.add(row.code());
                if (now.content().position() != row.position()) {
                    toSave.add(now.with(now.content().at(row.position())));
                }
            } else {
                changed.add(row.code());
                toSave.add(new Line(now.id(), keepingLead(row, now), row.wording(), now.version() + 1));
            }
        }

        /** A lead that a person chose stays while the file's words about it stay. */
        private static LineContent keepingLead(LineContent row, Line now) {
            boolean sameWords = now.fileWording() != null
                    && Objects.equals(now.fileWording().lead(), row.wording().lead());
            return sameWords && now.content().leadUnitId() != null
                    ? row.led(now.content().leadUnitId(), now.content().coordinatorUnitIds())
                    : row;
        }
    }
}
