package vn.tiendo.task.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;

class NewestFirstTest {
    @Test
    void theNextPageLiesBelowTheLastRow() {
        UUID last = UUID.randomUUID();
        Page<UUID> page = Page.of(List.of(last, UUID.randomUUID()), 1, NewestFirst::after);

        UUID below = NewestFirst.below(page.next());

        assertThat(below).isEqualTo(last);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> NewestFirst.below("YWJj"))
                .isInstanceOf(Problem.class)
                .hasMessage("invalid-cursor");
    }
}
