package vn.tiendo.plan.version;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.version.Snapshot.LineState;
import vn.tiendo.platform.event.PlanEvent.Recipient;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** The drafts that amend issued plans, for those who may change the plan. */
@Singleton
class AmendingDrafts {
    private static final TypeReference<List<Recipient>> RECIPIENTS = new TypeReference<>() {};
    private static final TypeReference<List<ReportingDuty>> DUTIES = new TypeReference<>() {};

    private final Sql sql;
    private final Lines lines;
    private final Caller caller;

    AmendingDrafts(Sql sql, Lines lines, Caller caller) {
        this.sql = sql;
        this.lines = lines;
        this.caller = caller;
    }

    /** The open amendment of the plan, with the ids that its lines will bear once it is issued. */
    Optional<Snapshot> of(UUID plan) {
        return sql.one(
                        "SELECT plan.id, plan.title, plan.indices, plan.document_code, plan.issued_on, plan.signing,"
                                + " plan.parent_plan_id, plan.legal_bases, "
                                + " (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'purpose',"
                                + " purpose) ORDER BY position), '[]') FROM plan_recipient WHERE plan_id = plan.id)::text"
                                + " AS recipients,"
                                + " (SELECT coalesce(jsonb_agg(jsonb_build_object('dutyId', duty_id, 'period', period,"
                                + " 'dataFrom', data_from, 'dataTo', data_to, 'due', due, 'inclusive', inclusive,"
                                + " 'reporterUnitId', reporter_unit_id, 'recipientUnitId', recipient_unit_id,"
                                + " 'throughUnitId', through_unit_id) ORDER BY position), '[]') FROM plan_duty"
                                + " WHERE plan_id = plan.id)::text AS duties"
                                + " FROM plan JOIN unit ON unit.id = plan.unit_id WHERE plan.amends_plan_id = ?"
                                + " AND plan.status = 'DRAFT' AND unit.path && ?::uuid[]",
                        row -> Map.entry(row.uuid("id"), header(row)),
                        plan,
                        caller.roots())
                .map(draft -> new Snapshot("draft", draft.getValue(), lines(draft.getKey())));
    }

    private Map<String, @Nullable Object> header(Row row) {
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put("title", row.text("title"));
        header.put("indices", row.texts("indices"));
        header.put("documentCode", row.textOrNull("document_code"));
        header.put("issuedOn", row.dateOrNull("issued_on"));
        header.put("signing", row.textOrNull("signing"));
        header.put("parentPlanId", row.uuidOrNull("parent_plan_id"));
        header.put("legalBases", row.texts("legal_bases"));
        header.put("recipients", sql.parse(row.text("recipients"), RECIPIENTS));
        header.put("reportingDuties", sql.parse(row.text("duties"), DUTIES));
        return header;
    }

    private Map<UUID, LineState> lines(UUID draft) {
        Map<UUID, UUID> standsFor = new LinkedHashMap<>();
        sql.list(
                        "SELECT id, coalesce(amends_line_id, id) AS stands_for FROM plan_line WHERE plan_id = ?",
                        row -> Map.entry(row.uuid("id"), row.uuid("stands_for")),
                        draft)
                .forEach(line -> standsFor.put(line.getKey(), line.getValue()));
        Map<UUID, LineState> states = new LinkedHashMap<>();
        for (Line line : lines.of(draft)) {
            states.put(Objects.requireNonNull(standsFor.get(line.id())), state(line.content()));
        }
        return states;
    }

    private static LineState state(LineContent content) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", content.code());
        fields.put("index", content.index());
        fields.put("dimension", Snapshot.words(content.wording().dimension()));
        fields.put("component", Snapshot.words(content.wording().component()));
        fields.put("task", Snapshot.words(content.wording().task()));
        fields.put("target", Snapshot.words(content.wording().target()));
        fields.put("deliverable", Snapshot.words(content.wording().deliverable()));
        fields.put("timing", Snapshot.words(content.wording().timing()));
        fields.put("leadUnitId", content.leadUnitId());
        fields.put("coordinatorUnitIds", content.coordinatorUnitIds());
        return new LineState(content.code(), content.wording().task(), fields);
    }
}
