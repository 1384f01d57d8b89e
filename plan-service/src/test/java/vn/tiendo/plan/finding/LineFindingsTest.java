package vn.tiendo.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.LineReader;
import vn.tiendo.plan.line.Wording;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.unit.Unit;

class LineFindingsTest {
    private static final Unit HOME = unit("COMMUNE", null, "Xã Thử");
    private static final Unit OFFICE = unit("OFFICE", "COMMUNE_OFFICE", "Văn phòng UBND xã Thử");
    private static final Actors ACTORS = new Actors(HOME, List.of(HOME, OFFICE));

    private static final WorkingCalendar WEEKS = new WorkingCalendar(Map.of());

    @Test
    void aSoundLineHasNone() {
        assertThat(of("Lập sổ", "100% thôn", "VP UBND xã", "Quý II")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 100% thôn, VP UBND xã, Quý II, TASK_MISSING",
        "Lập sổ, '', VP UBND xã, Quý II, TARGET_MISSING",
        "Lập sổ, 100% thôn, '', Quý II, LEAD_MISSING",
        "Lập sổ, 100% thôn, VP UBND xã, '', TIMING_MISSING",
        "Lập sổ, 100% thôn, VP UBND xã, lúc rảnh, SCHEDULE_UNRESOLVED",
        "Lập sổ, 100% thôn, VP UBND xã, Định kỳ, PERIOD_UNSTATED",
        "Lập sổ, 100% thôn, VP UBND xã, Trong năm học, SCHOOL_YEAR_UNSTATED",
        "Lập sổ, 100% thôn, Trạm y tế xã, Quý II, LEAD_UNRESOLVED",
        "Lập sổ, 100% UBND cấp huyện công khai, VP UBND xã, Quý II, FOREIGN_LEVEL",
        "Lập sổ, Đạt 90%, VP UBND xã, Quý II, TARGET_WITHOUT_DENOMINATOR",
        "Lập sổ, 100% thôn, VP UBND xã, Chậm nhất ngày 01/6/2025, DUE_ON_DAY_OFF",
        "Lập sổ, 100% thôn, VP UBND xã, Trước ngày 02/6/2025, DUE_ON_DAY_OFF"
    })
    void namesWhatIsTheMatter(String task, String target, String lead, String timing, FindingCode expected) {
        assertThat(of(task, target, lead, timing)).extracting(Finding::code).containsExactly(expected);
    }

    @Test
    void aChosenLeadSilencesTheWords() {
        LineContent line = line("Lập sổ", "100% thôn", "Các phòng, ban, ngành xã", "Quý II", OFFICE.id());
        assertThat(LineFindings.of(line, ACTORS, WEEKS)).isEmpty();
    }

    @Test
    void aChosenLeadMustStillExist() {
        LineContent line = line("Lập sổ", "100% thôn", "VP UBND xã", "Quý II", new UUID(9, 9));
        assertThat(LineFindings.of(line, ACTORS, WEEKS))
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEAD_NOT_IN_FORCE);
    }

    @Test
    void aLeadThatHasBecomeClearIsOfferedAndStillBlocks() {
        LineContent line = line("Lập sổ", "100% thôn", "VP UBND xã", "Quý II", null);
        assertThat(LineFindings.of(line, ACTORS, WEEKS)).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.fix()).isEqualTo(Finding.Fix.of(List.of(OFFICE)));
        });
    }

    @Test
    void anAreaOutsideTheIndexIsNamedOnlyForAnIndexWeKnow() {
        Wording words = words("Lập sổ", "100% thôn", "VP UBND xã", "Quý II", "Nội bộ cơ quan");
        LineContent papi = new LineReader("PAPI", 2025, null, ACTORS).read("1.1", 1, words);
        LineContent other = new LineReader("SIPAS", 2025, null, ACTORS).read("1.1", 1, words);
        assertThat(LineFindings.of(papi, ACTORS, WEEKS))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DIMENSION_UNKNOWN);
        assertThat(LineFindings.of(other, ACTORS, WEEKS)).isEmpty();
    }

    private static List<Finding> of(String task, String target, String lead, String timing) {
        Wording words = words(task, target, lead, timing, "");
        return LineFindings.of(new LineReader("PAPI", 2025, null, ACTORS).read("1.1", 1, words), ACTORS, WEEKS);
    }

    private static LineContent line(String task, String target, String lead, String timing, @Nullable UUID leadUnitId) {
        LineContent read =
                new LineReader("PAPI", 2025, null, ACTORS).read("1.1", 1, words(task, target, lead, timing, ""));
        return new LineContent(
                read.code(),
                read.position(),
                read.index(),
                read.wording(),
                read.dimensionNumber(),
                read.schedules(),
                read.targets(),
                read.leadKeys(),
                leadUnitId,
                read.coordinatorUnitIds());
    }

    private static Wording words(String task, String target, String lead, String timing, String dimension) {
        return new Wording("1", dimension, "", task, target, "", lead, "", timing);
    }

    private static Unit unit(String kind, @Nullable String actorKey, String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Unit(id, null, name, kind, actorKey, null, List.of(id), null, null, 1);
    }
}
