package vn.tiendo.reporting.score;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.unit.UnitRef;

/**
 * A unit's score under one set of criteria.
 *
 * @param points what counts now: verified points once there are some, else the unit's own
 * @param applicable the denominator: the most points the unit could earn, without the criteria that do not apply
 * @param share points of applicable, 0–100 with two decimals, cut off; null when nothing applies
 * @param grade by the bands of the set of criteria
 * @param place among units of the same kind whose score is public; null until this one is
 * @param lastYear the verified score of the year before under the same index; null when there is none
 * @param weak codes of criteria below their maximum, and of deductions
 */
record ScoreView(
        UUID id,
        UnitRef unit,
        UUID frameworkId,
        long frameworkVersion,
        @Nullable String framework,
        String index,
        int year,
        Stage stage,
        BigDecimal points,
        BigDecimal applicable,
        @Nullable BigDecimal share,
        @Nullable String grade,
        @Nullable Place place,
        @Nullable LastYear lastYear,
        List<String> weak,
        OffsetDateTime selfAt,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable OffsetDateTime publishedAt,
        long version) {

    static ScoreView of(Row row) {
        @Nullable BigDecimal share = numberOrNull(row, "share");
        int year = row.integer("year");
        return new ScoreView(
                row.uuid("id"),
                UnitRef.of(row, "unit"),
                row.uuid("framework_id"),
                row.number("framework_version"),
                row.textOrNull("framework_name"),
                row.text("index_code"),
                year,
                row.constant("stage", Stage.class),
                number(row, "points"),
                number(row, "applicable"),
                share,
                row.textOrNull("grade"),
                row.textOrNull("place") == null ? null : new Place(row.number("place"), row.number("places")),
                LastYear.of(row, year - 1, share),
                row.texts("weak"),
                row.moment("self_at"),
                row.momentOrNull("verified_at"),
                row.momentOrNull("published_at"),
                row.number("version"));
    }

    /**
     * @param rank 1 is the best; equals share a rank
     * @param of how many scores are compared
     */
    @Schema(name = "ScorePlace")
    record Place(long rank, long of) {}

    /** @param change of the share, in percentage points; null when either has none */
    @Schema(name = "ScoreLastYear")
    record LastYear(
            int year,
            BigDecimal points,
            BigDecimal applicable,
            @Nullable BigDecimal share,
            @Nullable String grade,
            @Nullable BigDecimal change) {

        static @Nullable LastYear of(Row row, int year, @Nullable BigDecimal shareNow) {
            if (row.textOrNull("last_points") == null) {
                return null;
            }
            @Nullable BigDecimal share = numberOrNull(row, "last_share");
            return new LastYear(
                    year,
                    number(row, "last_points"),
                    number(row, "last_applicable"),
                    share,
                    row.textOrNull("last_grade"),
                    share == null || shareNow == null ? null : shareNow.subtract(share));
        }
    }

    /**
     * The same with its lines.
     *
     * @param verified null until a superior has given points
     * @param target how it stands against the asked grade; null when none was asked for
     */
    @Schema(name = "ScoreInFull")
    record Sheet(
            ScoreView score,
            List<Line> self,
            @Nullable List<Line> verified,
            List<Dispute> disputes,
            List<Entry> history,
            @Nullable Target target) {}

    /** @param upheld whether the unit was found right; null while the dispute is open */
    @Schema(name = "ScoreDispute")
    record Dispute(
            UUID id,
            String criterionCode,
            String reason,
            OffsetDateTime raisedAt,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable OffsetDateTime resolvedAt) {}

    /** @param post the post held by whoever did it, in Vietnamese; null for service accounts */
    @Schema(name = "ScoreEntry")
    record Entry(
            Action action,
            long version,
            OffsetDateTime at,
            @Nullable String post,
            UnitRef unit,
            @Nullable String reason) {}

    /** @param met null until a superior has given points: what a unit gives itself meets no target */
    @Schema(name = "ScoreTarget")
    record Target(String atLeast, @Nullable Boolean met) {}

    private static BigDecimal number(Row row, String column) {
        return new BigDecimal(row.text(column));
    }

    private static @Nullable BigDecimal numberOrNull(Row row, String column) {
        @Nullable String text = row.textOrNull(column);
        return text == null ? null : new BigDecimal(text);
    }

    @Schema(name = "ScoreAction")
    enum Action {
        SELF_SCORED,
        VERIFIED,
        DISPUTED,
        RESOLVED,
        PUBLISHED
    }
}
