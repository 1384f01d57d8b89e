package vn.tiendo.task.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.event.TaskState;

class TransitionsTest {
    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, IN_PROGRESS REPORTED_DONE NOT_ARISEN",
        "IN_PROGRESS, IN_PROGRESS REPORTED_DONE NOT_ARISEN",
        "RETURNED, IN_PROGRESS REPORTED_DONE NOT_ARISEN",
        "REPORTED_DONE, VERIFIED RETURNED IN_PROGRESS",
        "VERIFIED, IN_PROGRESS",
        "NOT_ARISEN, IN_PROGRESS NOT_ARISEN"
    })
    void eachStateNamesWhatMayFollow(TaskState state, String next) {
        assertThat(Transitions.from(state)).extracting(TaskState::name).containsExactly(next.split(" "));
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void nobodyDropsATaskByHand(TaskState state) {
        assertThat(Transitions.from(state)).doesNotContain(TaskState.DROPPED);
    }

    @Test
    void nothingFollowsADroppedTask() {
        assertThat(Transitions.from(TaskState.DROPPED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS,40", "RETURNED,40", "REPORTED_DONE,100", "VERIFIED,100"})
    void whatIsDoneIsDoneWhole(TaskState state, int expected) {
        assertThat(Transitions.percent(state, 40)).isEqualTo(expected);
    }
}
