package vn.tiendo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "22P02"})
    void aValueTheColumnCannotHoldIsTheCallers(String state) {
        Throwable failure = wrapped(new SQLException("invalid", state));

        assertThat(Blame.values(failure)).isTrue();
        assertThat(Blame.database(failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300"})
    void aLostConnectionIsTheDatabases(String state) {
        Throwable failure = wrapped(new SQLException("closed", state));

        assertThat(Blame.database(failure)).isTrue();
        assertThat(Blame.values(failure)).isFalse();
    }

    @Test
    void aPoolWithoutAConnectionIsTheDatabasesToo() {
        assertThat(Blame.database(wrapped(new SQLException("Acquisition timeout", new TimeoutException()))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01"})
    void otherFailuresAreOurs(String state) {
        Throwable failure = wrapped(new SQLException("ours", state));

        assertThat(Blame.values(failure) || Blame.database(failure) || Blame.form(failure))
                .isFalse();
        assertThat(Blame.database(wrapped(new SQLException("without a state")))).isFalse();
    }

    private static Throwable wrapped(SQLException failure) {
        return new IllegalStateException(new RuntimeException(failure));
    }
}
