package vn.tiendo.reporting.score;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/**
 * A unit's score under one set of criteria. Each change gives the next version.
 *
 * @param verified null until a superior has given points
 * @param selfBy who scored the unit itself last
 */
record Score(
        UUID id,
        UUID unitId,
        String unitKind,
        UUID frameworkId,
        long version,
        Stage stage,
        List<Line> self,
        @Nullable List<Line> verified,
        String selfBy,
        Instant selfAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant publishedAt) {
    static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    static Score of(Row row, Sql sql) {
        @Nullable String verified = row.textOrNull("verified_lines");
        return new Score(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.text("unit_kind"),
                row.uuid("framework_id"),
                row.number("version"),
                row.constant("stage", Stage.class),
                sql.parse(row.text("self_lines"), LINES),
                verified == null ? null : sql.parse(verified, LINES),
                row.text("self_by"),
                row.instant("self_at"),
                row.instantOrNull("verified_at"),
                row.instantOrNull("published_at"));
    }

    static Score first(Unit unit, UUID frameworkId, List<Line> lines, String subject, Instant now) {
        return new Score(
                Ids.next(), unit.id(), unit.kind(), frameworkId, 1, Stage.SELF, lines, null, subject, now, null, null);
    }

    /** What counts now. */
    List<Line> lines() {
        return Objects.requireNonNullElse(verified, self);
    }

    Score scoredBySelf(List<Line> lines, String subject, Instant now) {
        stage.require(stage == Stage.SELF);
        return new Score(id, unitId, unitKind, frameworkId, version + 1, stage, lines, null, subject, now, null, null);
    }

    Score verified(List<Line> lines, Instant now) {
        stage.require(stage != Stage.PUBLISHED);
        return new Score(
                id, unitId, unitKind, frameworkId, version + 1, Stage.VERIFIED, self, lines, selfBy, selfAt, now, null);
    }

    /** The points stay; only that somebody spoke about them is new. */
    Score spokenAbout() {
        stage.require(stage == Stage.VERIFIED);
        return new Score(
                id,
                unitId,
                unitKind,
                frameworkId,
                version + 1,
                stage,
                self,
                verified,
                selfBy,
                selfAt,
                verifiedAt,
                null);
    }

    Score published(Instant now) {
        stage.require(stage == Stage.VERIFIED);
        return new Score(
                id,
                unitId,
                unitKind,
                frameworkId,
                version + 1,
                Stage.PUBLISHED,
                self,
                verified,
                selfBy,
                selfAt,
                verifiedAt,
                now);
    }
}
