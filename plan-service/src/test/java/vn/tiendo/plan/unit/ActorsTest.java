package vn.tiendo.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.language.unit.LeadUnits;
import vn.tiendo.plan.unit.Lead.Obstacle;
import vn.tiendo.platform.unit.Unit;

class ActorsTest {
    private static final UUID DA_LOC = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");

    private final Actors actors = actorsOn(LocalDate.of(2025, 1, 2));

    @ParameterizedTest
    @ValueSource(strings = {"VP UBND xã", "Văn phòng UBND xã", "- Văn phòng UBND xã"})
    void scenario14AllSpellingsMeanOneUnit(String words) {
        Lead lead = lead(words);
        assertThat(lead.obstacle()).isNull();
        assertThat(lead.unit()).extracting(Unit::name).isEqualTo("Văn phòng UBND xã Đa Lộc");
    }

    @Test
    void scenario12ASuperiorsOfficeCannotLeadACommunesPlan() {
        Lead lead = lead("Văn phòng HĐND-UBND huyện; các phòng, ban, ngành");
        assertThat(lead.unit()).isNull();
        assertThat(lead.obstacle()).isEqualTo(Obstacle.OUTSIDE_UNIT);
        assertThat(lead.candidates()).first().extracting(Unit::name).isEqualTo("Văn phòng UBND xã Đa Lộc");
    }

    @Test
    void scenario13TwoLeadsInOneCellAreBothOffered() {
        Lead lead = lead("- Văn phòng UBND xã - UBND cấp xã");
        assertThat(lead.unit()).isNull();
        assertThat(lead.obstacle()).isEqualTo(Obstacle.DOUBLE);
        assertThat(lead.candidates())
                .extracting(Unit::name)
                .containsExactly("Văn phòng UBND xã Đa Lộc", "UBND xã Đa Lộc");
    }

    @Test
    void aGroupCannotBeHeldToAccount() {
        Lead lead = lead("Các phòng, ban, ngành xã");
        assertThat(lead.obstacle()).isEqualTo(Obstacle.IS_GROUP);
        assertThat(lead.candidates()).isNotEmpty().noneMatch(unit -> unit.kind().equals("GROUP"));
    }

    @Test
    void anUnknownNameOffersTheLikeliestUnitsFirst() {
        Lead lead = lead("Tổ xử lý công an");
        assertThat(lead.unit()).isNull();
        assertThat(lead.candidates()).isNotEmpty();
    }

    @Test
    void anEmptyCellHasNoLead() {
        assertThat(lead(" ").obstacle()).isEqualTo(Obstacle.MISSING);
    }

    @Test
    void offersNobodyWhoNoLongerExists() {
        Actors later = actorsOn(LocalDate.of(2025, 7, 1));
        Lead lead = later.lead(LeadUnits.read("VP UBND xã").value(), "VP UBND xã");
        assertThat(lead.obstacle()).isEqualTo(Obstacle.UNRESOLVED);
        assertThat(lead.candidates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Công chức Tư pháp - Hộ tịch|Văn phòng HĐND và UBND xã Nguyễn Trãi",
                "Công chức LĐ-TB&XH|Phòng Văn hóa - Xã hội xã Nguyễn Trãi",
                "Phòng Văn hóa - Xã hội|Phòng Văn hóa - Xã hội xã Nguyễn Trãi",
                "Địa chính xã|Phòng Kinh tế xã Nguyễn Trãi",
                "Bộ phận Một cửa|Trung tâm Phục vụ hành chính công xã Nguyễn Trãi"
            })
    void aPostThatTheReformHasEndedMeansTheOfficeThatTookItsWorkOver(String words, String office) {
        Unit home = actors.home();
        Actors reformed = new Actors(
                home,
                List.of(
                        office(home, "COMMUNE_OFFICE", "Văn phòng HĐND và UBND xã Nguyễn Trãi"),
                        office(home, "CULTURE_SOCIETY_DIVISION", "Phòng Văn hóa - Xã hội xã Nguyễn Trãi"),
                        office(home, "ECONOMIC_DIVISION", "Phòng Kinh tế xã Nguyễn Trãi"),
                        office(home, "PUBLIC_SERVICE_CENTRE", "Trung tâm Phục vụ hành chính công xã Nguyễn Trãi")));
        Lead lead = reformed.lead(LeadUnits.read(words).value(), words);
        assertThat(lead.obstacle()).isNull();
        assertThat(lead.unit()).extracting(Unit::name).isEqualTo(office);
    }

    private static Unit office(Unit home, String key, String name) {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Unit(id, null, name, "OFFICE", key, home.id(), List.of(home.id(), id), null, null, 1);
    }

    private Lead lead(String words) {
        return actors.lead(LeadUnits.read(words).value(), words);
    }

    private static Actors actorsOn(LocalDate day) {
        List<Unit> all = UnitFile.read();
        Unit home = all.stream()
                .filter(unit -> unit.id().equals(DA_LOC))
                .findFirst()
                .orElseThrow();
        return new Actors(
                home,
                all.stream()
                        .filter(unit -> unit.path().contains(DA_LOC) && unit.existsOn(day))
                        .toList());
    }
}
