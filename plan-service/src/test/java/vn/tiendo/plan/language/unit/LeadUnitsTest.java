package vn.tiendo.plan.language.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadUnitsTest {

    @ParameterizedTest
    @MethodSource("cells")
    void knowsWhoIsMeant(String cell, String expected) {
        String keys = LeadUnits.read(cell).value().stream()
                .map(actor -> actor.key() == null ? "?" : actor.key())
                .collect(Collectors.joining("|"));

        assertThat(keys).isEqualTo(expected);
    }

    @Test
    void tellsGroupsAndSuperiorUnitsFromTheCommunesOwnPosts() {
        List<Actor> actors = LeadUnits.read("UBND huyện; các thôn; Công an xã").value();

        assertThat(actors)
                .extracting(Actor::level)
                .containsExactly(Actor.Level.DISTRICT, Actor.Level.DISTRICT, Actor.Level.COMMUNE);
        assertThat(actors).extracting(Actor::group).containsExactly(false, true, false);
    }

    @Test
    void isOnlyHalfSureIfHalfOfTheNamesAreUnknown() {
        var reading = LeadUnits.read("Công an xã; Câu lạc bộ Thơ");

        assertThat(reading.confidence()).isEqualTo(0.5);
        assertThat(reading.value().get(1).text()).isEqualTo("Câu lạc bộ Thơ");
        assertThat(reading.value().get(1).resolved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ban hành quy chế", "Tổ chức hội nghị", "Thường xuyên", "100% hộ dân", "Kế hoạch, Công văn"})
    void doesNotTakeWorkOrTimeForAUnit(String text) {
        assertThat(LeadUnits.looksLikeUnits(text)).isFalse();
    }

    static Stream<Object[]> cells() {
        var stream = Objects.requireNonNull(LeadUnitsTest.class.getResourceAsStream("cells.txt"));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> (Object[]) line.replace("\\n", "\n").split(" => ", 2));
    }
}
