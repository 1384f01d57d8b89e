package vn.tiendo.task.cutoff;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * A report that was handed in, and whose window evidence belongs to that was added to its task after the cut-off. What
 * was added after {@code submittedAt} is in none of the report's figures and does not move them.
 *
 * @param obligationId the owed report
 * @param cutOff exclusive end of the window: the first moment after its last day
 * @param submittedAt when the report was handed in
 */
@Schema(name = "LateFor")
public record LateFor(UUID obligationId, int year, String period, OffsetDateTime cutOff, OffsetDateTime submittedAt) {
    public static final TypeReference<List<LateFor>> LIST = new TypeReference<>() {};

    /**
     * Proof is of the day when it was made: as its uploader says, as the document says, or else of the moment when it
     * was added; nothing is of a later moment than that. Work belongs to the reports of its plan by the unit whose plan
     * it is, or by the unit that leads it.
     */
    private static final String REPORTS = "SELECT DISTINCT r.obligation_id, r.year, r.period, r.ends, r.submitted_at"
            + " FROM task_evidence l JOIN task t ON t.id = l.task_id LEFT JOIN unit lead ON lead.id = t.lead_unit_id"
            + " JOIN report_cut_off r ON r.plan_id = t.plan_id AND r.submitted_at IS NOT NULL"
            + " AND (t.unit_id = ANY (r.unit_ids) OR lead.path && r.unit_ids)"
            + " CROSS JOIN LATERAL (SELECT least(l.linked_at, coalesce(e.captured_at,"
            + " e.issued_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', l.linked_at)) AS at) made"
            + " WHERE l.evidence_id = e.id AND l.linked_at >= r.ends AND made.at >= r.begins AND made.at < r.ends AND ";

    public LateFor {
        cutOff = VietnamTime.at(cutOff.toInstant());
        submittedAt = VietnamTime.at(submittedAt.toInstant());
    }

    /** A column for a statement on {@code evidence e}, with a condition on {@code task t}; {@link #LIST} reads it. */
    public static String column(String ofTask) {
        return "(SELECT coalesce(jsonb_agg(jsonb_build_object('obligationId', late.obligation_id, 'year', late.year,"
                + " 'period', late.period, 'cutOff', late.ends, 'submittedAt', late.submitted_at) ORDER BY late.ends,"
                + " late.obligation_id), '[]') FROM (" + REPORTS + ofTask + ") late)::text AS late_for";
    }
}
