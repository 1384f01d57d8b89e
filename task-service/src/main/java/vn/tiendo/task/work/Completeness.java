package vn.tiendo.task.work;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.target.TrackedTarget;

/** What a line asks for before its task counts as done: something to show, and a figure for each target. */
final class Completeness {
    private Completeness() {}

    /**
     * @param products for which there is nothing to show
     * @throws Problem naming each product and target for which there is nothing
     */
    static void require(List<String> products, List<TrackedTarget> targets, List<String> untold) {
        List<TrackedTarget> unmeasured =
                targets.stream().filter(TrackedTarget::lacksMeasurement).toList();
        if (products.isEmpty() && unmeasured.isEmpty() && untold.isEmpty()) {
            return;
        }
        String missing = Stream.of(
                        products.stream(),
                        unmeasured.stream().map(target -> target.measure().text()),
                        untold.stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
        Problem problem = Problem.of(WorkProblem.COMPLETION_INCOMPLETE, missing);
        products.forEach(product -> problem.at("/evidenceIds", "evidence-missing", product));
        unmeasured.forEach(target -> problem.at(
                "/targets/" + target.id(), "not-measured", target.measure().text()));
        untold.forEach(field -> problem.at("/kind", "untold", field));
        throw problem;
    }
}
