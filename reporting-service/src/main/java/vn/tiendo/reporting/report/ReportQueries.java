package vn.tiendo.reporting.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.consolidation.Consolidation;

@Singleton
public class ReportQueries {
    private static final String COLUMNS =
            "SELECT report.id, report.obligation_id, report.state, obligation.year, obligation.period,"
                    + " obligation.unit_id, reporter.name AS unit_name,"
                    + " obligation.recipient_unit_id AS recipient_id, recipient.name AS recipient_name,"
                    + " obligation.through_unit_id AS through_id, through.name AS through_name,"
                    + " report.plan_version, obligation.data_from, obligation.data_to, obligation.due_at,"
                    + " report.submitted_at, coalesce(report.late::text, '') AS late, report.accepted_at,"
                    + " report.version";
    private static final String FROM = " FROM report JOIN obligation ON obligation.id = report.obligation_id"
            + " LEFT JOIN unit reporter ON reporter.id = obligation.unit_id"
            + " LEFT JOIN unit recipient ON recipient.id = obligation.recipient_unit_id"
            + " LEFT JOIN unit through ON through.id = obligation.through_unit_id";
    private static final String SEEN =
            " WHERE (reporter.path && ?::uuid[] OR recipient.path && ?::uuid[] OR through.path && ?::uuid[])";
    private static final String FILTERS = " AND (?::uuid IS NULL OR obligation.unit_id = ?::uuid"
            + " OR (?::boolean AND reporter.path @> ARRAY[?]::uuid[]))"
            + " AND (?::text IS NULL OR obligation.period = ?) AND (?::int IS NULL OR obligation.year = ?)"
            + " AND (?::text IS NULL OR report.state = ?) AND (?::uuid IS NULL OR report.id < ?::uuid)"
            + " ORDER BY report.id DESC LIMIT ?";

    private final Sql sql;
    private final ReportHistory history;
    private final ReportJson json;

    ReportQueries(Sql sql, ReportHistory history, ReportJson json) {
        this.sql = sql;
        this.history = history;
        this.json = json;
    }

    /** @param roots the units whose subtrees the caller's rights cover */
    record Filter(
            List<UUID> roots,
            @Nullable UUID unitId,
            boolean subtree,
            @Nullable String period,
            @Nullable Integer year,
            @Nullable ReportState state) {}

    /** Newest first. */
    Page<ReportRow> list(Filter filter, int limit, @Nullable Cursor after) {
        @Nullable UUID last = after == null ? null : after.uuid(0);
        List<ReportRow> rows = sql.list(
                COLUMNS + FROM + SEEN + FILTERS,
                ReportQueries::row,
                filter.roots(),
                filter.roots(),
                filter.roots(),
                filter.unitId(),
                filter.unitId(),
                filter.subtree(),
                filter.unitId(),
                filter.period(),
                filter.period(),
                filter.year(),
                filter.year(),
                filter.state(),
                filter.state(),
                last,
                last,
                limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id().toString()));
    }

    /** As seen by a caller with these roots; an accepted report comes from its snapshot. */
    public ReportView find(List<UUID> roots, UUID id) {
        String content = sql.one(
                        "SELECT coalesce(report_snapshot.content, '') AS content" + FROM
                                + " LEFT JOIN report_snapshot ON report_snapshot.report_id = report.id" + SEEN
                                + " AND report.id = ?",
                        row -> row.text("content"),
                        roots,
                        roots,
                        roots,
                        id)
                .orElseThrow(Problem::notFound);
        return content.isEmpty() ? view(id) : json.read(content, new TypeReference<ReportView>() {});
    }

    /** The live report, whoever asks. */
    ReportView view(UUID id) {
        List<ReportView.Entry> entries = history.of(id);
        return sql.one(
                        COLUMNS + ", report.return_reason, report.narrative, report.attachments, report.compilation,"
                                + " report.consolidation" + FROM
                                + " WHERE report.id = ?",
                        row -> view(row, entries),
                        id)
                .orElseThrow(Problem::notFound);
    }

    private ReportView view(Row row, List<ReportView.Entry> entries) {
        ReportRow brief = row(row);
        return new ReportView(
                brief.id(),
                brief.obligationId(),
                brief.state(),
                brief.year(),
                brief.period(),
                brief.unit(),
                brief.recipient(),
                UnitRef.ofNullable(row, "through"),
                brief.planVersion(),
                brief.dataFrom(),
                brief.dataTo(),
                brief.dueAt(),
                brief.submittedAt(),
                brief.late(),
                brief.acceptedAt(),
                row.textOrNull("return_reason"),
                json.read(row.text("narrative"), new TypeReference<Map<Section, String>>() {}),
                json.read(row.text("compilation"), new TypeReference<Compilation>() {}),
                consolidation(row),
                json.read(row.text("attachments"), new TypeReference<List<Attachment>>() {}),
                entries,
                brief.state().allowed(),
                brief.version());
    }

    private @Nullable Consolidation consolidation(Row row) {
        @Nullable String content = row.textOrNull("consolidation");
        return content == null ? null : json.read(content, new TypeReference<Consolidation>() {});
    }

    private static ReportRow row(Row row) {
        String late = row.text("late");
        return new ReportRow(
                row.uuid("id"),
                row.uuid("obligation_id"),
                row.constant("state", ReportState.class),
                row.integer("year"),
                row.text("period"),
                UnitRef.of(row, "unit"),
                UnitRef.of(row, "recipient"),
                row.integer("plan_version"),
                row.date("data_from"),
                row.date("data_to"),
                row.moment("due_at"),
                row.momentOrNull("submitted_at"),
                late.isEmpty() ? null : Boolean.valueOf(late),
                row.momentOrNull("accepted_at"),
                row.number("version"));
    }
}
