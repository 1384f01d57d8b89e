package vn.tiendo.plan;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.problem.ProblemType;
import vn.tiendo.platform.testing.ProblemCatalogue;

class ProblemTextsTest {
    @Test
    void everyProblemHasItsTextsInBothLanguages() {
        ProblemCatalogue.assertComplete(Stream.of(
                        "appraisal.AppraisalProblem",
                        "calendar.CalendarProblem",
                        "closing.ClosingProblem",
                        "copy.CopyProblem",
                        "coverage.CoverageProblem",
                        "draft.PlanProblem",
                        "framework.FrameworkProblem",
                        "imports.ImportProblem",
                        "issuance.IssuanceProblem",
                        "line.LineProblem",
                        "proposal.ProposalProblem",
                        "succession.SuccessionProblem",
                        "unit.dated.UnitProblem",
                        "version.VersionProblem")
                .flatMap(ProblemTextsTest::constants)
                .toArray(ProblemType[]::new));
    }

    /** The catalogues are nobody's business but their features', so they are reached by name. */
    private static Stream<ProblemType> constants(String catalogue) {
        try {
            return Stream.of(Class.forName("vn.tiendo.plan." + catalogue).getEnumConstants())
                    .map(ProblemType.class::cast);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
