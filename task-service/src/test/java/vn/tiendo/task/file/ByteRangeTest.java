package vn.tiendo.task.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.problem.Problem;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=10-19, 10, 19",
        "bytes=10-, 10, 99",
        "bytes=90-200, 90, 99",
        "bytes=-5, 95, 99",
        "bytes=-500, 0, 99"
    })
    void oneRangeIsThatPartOfTheFile(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(first, last, 100));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=9-3",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=1-2\u0000"
            })
    void whatIsNoSingleRangeIsTheWholeFile(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(ByteRange.whole(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=999999999999999999-", "bytes=-0"})
    void whatLiesOutsideTheFileIsRefused(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 100)).isInstanceOf(Problem.class);
    }

    @Test
    void aPartSaysWhereItLies() {
        assertThat(ByteRange.of("bytes=-5", 100).toContentRange()).isEqualTo("bytes 95-99/100");
    }
}
