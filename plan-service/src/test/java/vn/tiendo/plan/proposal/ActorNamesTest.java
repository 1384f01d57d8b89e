package vn.tiendo.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.reading.body.Body;
import vn.tiendo.plan.reading.body.BodyReader;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.platform.unit.Unit;

class ActorNamesTest {
    private static final Unit HOME = unit(1, "Xã Đa Lộc", "COMMUNE", null);
    private static final Unit COMMITTEE = unit(2, "UBND xã Đa Lộc", "COMMITTEE", "COMMUNE_PC");
    private static final Unit OFFICE = unit(3, "Văn phòng UBND xã Đa Lộc", "OFFICE", "COMMUNE_OFFICE");
    private static final Unit VILLAGES = unit(4, "Các thôn xã Đa Lộc", "GROUP", "GROUP:VILLAGES");

    private final ActorNames names = new ActorNames(new Actors(HOME, List.of(HOME, COMMITTEE, OFFICE, VILLAGES)));

    private static Unit unit(long id, String name, String kind, String key) {
        return new Unit(new UUID(0, id), null, name, kind, key, null, List.of(new UUID(0, id)), null, null, 1);
    }

    @Test
    void namesTheDeskThroughWhichAReportGoes() {
        // Given
        Body body = new Body(
                List.of("Các thôn gửi báo cáo về UBND xã (qua Văn phòng – Thống kê xã): quý I trước ngày 20/3/2025."));
        // When
        List<Fact> facts = BodyReader.read(body, 2025, names).stream()
                .map(statement -> statement.fact())
                .toList();
        // Then
        assertThat(facts).singleElement().isInstanceOfSatisfying(Fact.ReportingDuty.class, duty -> {
            assertThat(duty.reporter()).isEqualTo("Các thôn");
            assertThat(duty.reporterUnitId()).isNull();
            assertThat(duty.recipientUnitId()).isEqualTo(COMMITTEE.id());
            assertThat(duty.throughUnitId()).isEqualTo(OFFICE.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UBND huyện", "Các thôn", "Văn phòng UBND xã; UBND xã", "Ban nhạc"})
    void namesNoUnitOfAnotherLevelNoGroupAndNoneOfSeveral(String words) {
        // When
        UUID named = names.unit(words);
        // Then
        assertThat(named).isNull();
    }
}
