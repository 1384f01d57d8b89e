package vn.tiendo.task.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.work.AssigningTasks.Assignment;

class TaskEditTest {
    /** Each side is lead / post / person / supporting units. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L/-/-/a   | L/-/-/a   | L/P/-/a   | L/P/-/a",
                "L/-/-/a   | L/P/-/a   | L/-/-/a   | L/P/-/a",
                "L/-/-/a   | L/P/-/a   | L/-/n/a   | L/P/n/a",
                "L/-/-/a   | L/P/-/a   | L/P/-/a   | L/P/-/a",
                "L/P/n/a   | L/-/n/a   | L/P/m/a   | L/-/m/a",
                "L/-/-/a   | L/-/-/ab  | L/-/-/ac  | L/-/-/acb",
                "L/-/-/ab  | L/-/-/a   | L/-/-/b   | L/-/-/",
                "L/-/-/a   | L/-/-/ab  | L/-/-/ab  | L/-/-/ab",
                "L/-/-/a   | K/P/n/a   | L/-/-/ab  | K/P/n/ab",
                "L/-/-/a   | L/-/-/ab  | K/P/n/a   | K/P/n/ab",
                "L/-/-/    | K/P/-/    | K/-/n/    | K/P/n/"
            })
    void changesOfDifferentFieldsMeet(String base, String mine, String theirs, String merged) {
        Assignment result = new TaskEdit(side(base), side(mine)).onto(side(theirs));

        assertThat(result).isEqualTo(side(merged));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L/-/-/ | L/P/-/ | L/Q/-/",
                "L/-/n/ | L/-/m/ | L/-/-/",
                "L/-/-/ | K/-/-/ | M/-/-/",
                "L/-/-/ | K/-/-/ | L/-/n/",
                "L/-/-/ | L/P/-/ | K/-/-/"
            })
    void changesOfOneFieldCollide(String base, String mine, String theirs) {
        TaskEdit edit = new TaskEdit(side(base), side(mine));

        assertThatThrownBy(() -> edit.onto(side(theirs)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(SyncProblem.EDITS_COLLIDE));
    }

    private static Assignment side(String text) {
        String[] parts = text.split("/", -1);
        List<UUID> coordinators = Arrays.stream(parts[3].split(""))
                .filter(one -> !one.isEmpty())
                .map(TaskEditTest::unit)
                .toList();
        return new Assignment(unit(parts[0]), named(parts[1]), named(parts[2]), coordinators);
    }

    private static @Nullable String named(String text) {
        return text.equals("-") ? null : text;
    }

    private static UUID unit(String letter) {
        return new UUID(0, letter.charAt(0));
    }
}
