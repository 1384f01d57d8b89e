package vn.tiendo.plan.coverage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.plan.framework.Frameworks;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.phrase.Phrases;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.unit.Unit;

/** What a draft says nothing about. */
@Singleton
public class CoverageFindings {
    private final Frameworks frameworks;
    private final Weaknesses weaknesses;

    CoverageFindings(Frameworks frameworks, Weaknesses weaknesses) {
        this.frameworks = frameworks;
        this.weaknesses = weaknesses;
    }

    public List<Finding> of(UUID plan, Unit unit, int year, List<String> indices, List<Line> lines) {
        List<Finding> findings = new ArrayList<>(unknown(unit, year, indices));
        if (!lines.isEmpty()) {
            frameworks.inForce(unit, year, indices).stream()
                    .flatMap(framework -> uncovered(framework, lines))
                    .forEach(findings::add);
        }
        weaknesses.of(plan, unit.id(), year, indices, lines).stream()
                .filter(weakness -> !weakness.answered())
                .map(weakness -> unanswered(weakness, year - 1))
                .forEach(findings::add);
        return findings;
    }

    /** Indices that no set of criteria for the unit's plans of the year knows: nothing is wrong, but nothing counts. */
    public List<Finding> unknown(Unit unit, int year, List<String> indices) {
        List<String> known = frameworks.indicesFor(unit, year);
        return indices.stream()
                .filter(index -> !known.contains(index))
                .map(index -> Finding.of(
                                FindingCode.INDEX_UNKNOWN,
                                "indices",
                                index,
                                index,
                                Integer.toString(year),
                                String.join(", ", known))
                        .with(Finding.Fix.ofIndices(known)))
                .toList();
    }

    static Stream<Finding> uncovered(FrameworkState framework, List<Line> lines) {
        return framework.dimensions().stream()
                .filter(area -> lines.stream().noneMatch(line -> answers(line, framework.index(), area)))
                .map(area -> Finding.of(
                        FindingCode.INDEX_AREA_WITHOUT_TASK,
                        "lines",
                        area.name(),
                        framework.index(),
                        area.number(),
                        area.name()));
    }

    /** One line may serve several indices though it is filed under one; for the others its words decide. */
    private static boolean answers(Line line, String index, Dimension area) {
        String words = line.content().wording().dimension();
        @Nullable
        Integer number = index.equals(line.content().index())
                ? line.content().dimensionNumber()
                : Phrases.dimension(index, words);
        return number != null
                ? number == area.number()
                : (" " + Words.plain(words) + " ").contains(" " + Words.plain(area.name()) + " ");
    }

    private static Finding unanswered(Weakness weakness, int year) {
        return Finding.of(
                FindingCode.WEAKNESS_UNANSWERED,
                "weaknesses",
                weakness.criterionId().toString(),
                weakness.code(),
                weakness.name(),
                weakness.index(),
                Integer.toString(year),
                weakness.points().toPlainString(),
                weakness.maximum().toPlainString());
    }
}
