package vn.tiendo.plan.testing;

import static vn.tiendo.plan.testing.Api.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.event.ScoreEvent.CriterionScore;
import vn.tiendo.platform.event.ScoreEvent.ScoreStage;
import vn.tiendo.platform.event.ScoreEvent.ScoreState;

/** A small set of criteria of the province: two that earn points, one that takes some away, one on top. */
public final class SampleFramework {
    public static final List<Map<String, Object>> BANDS =
            List.of(band("Tốt", 80, 100, 1), band("Khá", 65, 80, 2), band("Trung bình", 0, 65, 3));

    private SampleFramework() {}

    public static Map<String, Object> document(String index, int year) {
        Map<String, Object> document = new HashMap<>(content());
        document.putAll(Map.of("index", index, "provinceUnitId", Api.PROVINCE, "year", year));
        return document;
    }

    /** What a change may replace. */
    public static Map<String, Object> content() {
        Map<String, Object> component = Map.of(
                "code",
                "1.1",
                "name",
                "Kế hoạch năm",
                "criteria",
                List.of(
                        criterion("1.1.1", "Ban hành kế hoạch đúng hạn", 2, "POINTS"),
                        criterion("1.1.2", "Hoàn thành nhiệm vụ được giao", 3, "POINTS"),
                        criterion("1.1.3", "Để xảy ra hồ sơ quá hạn", 1, "DEDUCTION"),
                        criterion("1.1.4", "Có sáng kiến", 1, "BONUS")));
        return new HashMap<>(Map.of(
                "name",
                "Bộ tiêu chí cấp xã",
                "selfScoreRequired",
                true,
                "dimensions",
                List.of(Map.of(
                        "number", 1, "name", "Chỉ đạo, điều hành", "maximum", 5, "components", List.of(component))),
                "bands",
                BANDS));
    }

    public static Map<String, Object> criterion(String code, String name, Object maximum, String kind) {
        return Map.of("code", code, "name", name, "maximum", maximum, "kind", kind, "mayNotApply", false);
    }

    public static Map<String, Object> band(String grade, Object from, Object to, int rank) {
        return Map.of("grade", grade, "from", from, "to", to, "rank", rank);
    }

    /** Makes it as the province and answers its id. */
    public static UUID made(String index, int year) {
        return UUID.fromString(as("sonoivu")
                .body(document(index, year))
                .post("/frameworks")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID criterionId(UUID framework, String code) {
        return UUID.fromString(as("sonoivu")
                .get("/frameworks/{id}", framework)
                .then()
                .statusCode(200)
                .extract()
                .path("dimensions[0].components[0].criteria.find { it.code == '" + code + "' }.criterionId"));
    }

    public static ScoreState score(
            UUID framework, String index, int year, ScoreStage stage, List<CriterionScore> criteria, long version) {
        return scoreOf(Api.DA_LOC, framework, index, year, stage, criteria, version);
    }

    public static ScoreState scoreOf(
            UUID unit,
            UUID framework,
            String index,
            int year,
            ScoreStage stage,
            List<CriterionScore> criteria,
            long version) {
        return new ScoreState(
                framework,
                unit,
                index,
                year,
                stage,
                BigDecimal.ONE,
                BigDecimal.TEN,
                "Khá",
                criteria,
                version,
                Instant.parse("2026-01-05T02:00:00Z"));
    }
}
