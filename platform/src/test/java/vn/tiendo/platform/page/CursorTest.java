package vn.tiendo.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

class CursorTest {
    @Test
    void comesBackAsItWasGiven() {
        UUID id = UUID.randomUUID();
        String encoded =
                Cursor.of("2025-06-30T17:00:00Z", id.toString(), "12", "lệ xá").encoded();

        Cursor cursor = Objects.requireNonNull(Cursor.decode(encoded, 4));

        assertThat(cursor.instant(0)).isEqualTo(Instant.parse("2025-06-30T17:00:00Z"));
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(12);
        assertThat(cursor.text(3)).isEqualTo("lệ xá");
    }

    @Test
    void refusesTheKeysOfAnotherList() {
        Cursor cursor = Cursor.of("x");

        assertThatThrownBy(() -> cursor.uuid(0)).satisfies(CursorTest::isAnInvalidCursor);
        assertThatThrownBy(() -> cursor.instant(0)).satisfies(CursorTest::isAnInvalidCursor);
        assertThatThrownBy(() -> cursor.number(0)).satisfies(CursorTest::isAnInvalidCursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "YQ", "YQBi", "YR9i"})
    void refusesWhatWeDidNotMakeForAListOfThreeKeys(String encoded) {
        assertThatThrownBy(() -> Cursor.decode(encoded, 3)).satisfies(CursorTest::isAnInvalidCursor);
    }

    private static void isAnInvalidCursor(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(CommonProblem.INVALID_CURSOR));
    }
}
