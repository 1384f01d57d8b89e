package vn.tiendo.task.evidence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;

/** Which evidence serves which task. */
@Singleton
public class TaskEvidence {
    private final Sql sql;
    private final EvidenceQueries queries;

    TaskEvidence(Sql sql, EvidenceQueries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    /**
     * Links evidence the caller may see, in the transaction of the work it proves.
     *
     * @return how many were not linked before
     */
    public int link(UUID task, Collection<UUID> evidence, Instant now) {
        if (evidence.isEmpty()) {
            return 0;
        }
        requireKnown(evidence);
        return sql.update(
                "INSERT INTO task_evidence (task_id, evidence_id, linked_at)"
                        + " SELECT ?, id, ? FROM unnest(?::uuid[]) AS given(id) ON CONFLICT DO NOTHING",
                task,
                now,
                evidence);
    }

    /** Refuses, naming them in {@code /evidenceIds}, those the caller does not see. */
    public void requireKnown(Collection<UUID> evidence) {
        Set<UUID> unknown = queries.invisible(evidence);
        if (!unknown.isEmpty()) {
            Problem problem = Problem.of(EvidenceProblem.UNKNOWN_EVIDENCE);
            unknown.forEach(id -> problem.at("/evidenceIds", "unknown", id.toString()));
            throw problem;
        }
    }

    /** Whether the caller sees the evidence; if not, it does not exist for them. */
    public void requireVisible(UUID evidence) {
        if (!queries.invisible(List.of(evidence)).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** When the proof was made, as its uploader says. */
    public @Nullable Instant capturedAt(UUID evidence) {
        return sql.one(
                        "SELECT captured_at FROM evidence WHERE id = ? AND captured_at IS NOT NULL",
                        row -> row.instant("captured_at"),
                        evidence)
                .orElse(null);
    }
}
