package vn.tiendo.plan.version;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** What was signed, for ever. */
@Singleton
public class PlanVersions {
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};
    private static final TypeReference<PlanIssued> CONTENT = new TypeReference<>() {};

    private final Sql sql;
    private final Caller caller;

    PlanVersions(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * An issued version.
     *
     * @param reason why the plan was amended, null for version 1
     * @param issuedByPost the post of whoever issued it, null if the token named none
     */
    public record IssuedVersion(
            int version,
            String documentCode,
            LocalDate issuedOn,
            @Nullable String signing,
            @Nullable String reason,
            @Nullable String issuedByPost,
            OffsetDateTime issuedAt,
            int lines) {
        static IssuedVersion of(Row row) {
            return new IssuedVersion(
                    row.integer("version"),
                    row.text("document_code"),
                    row.date("issued_on"),
                    row.textOrNull("signing"),
                    row.textOrNull("reason"),
                    row.textOrNull("issued_post"),
                    row.moment("issued_at"),
                    row.integer("lines"));
        }
    }

    /**
     * A version with all it says.
     *
     * @param funding where its money comes from, null for plans from before estimates were kept
     */
    public record Signed(
            IssuedVersion header, List<String> legalBases, @Nullable JsonNode funding, PlanIssued content) {}

    /**
     * @param funding as answers show it
     * @param reason why it amends the one before, null for version 1
     */
    public void keep(
            PlanIssued issued,
            @Nullable String signing,
            Collection<String> legalBases,
            Object funding,
            @Nullable String reason) {
        sql.update(
                "INSERT INTO plan_version (plan_id, version, document_code, issued_on, signing, content, legal_bases,"
                        + " funding, reason, issued_by, issued_post, issued_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)",
                issued.planId(),
                issued.version(),
                issued.documentCode(),
                issued.issuedOn(),
                signing,
                sql.json(issued),
                legalBases,
                sql.json(funding),
                reason,
                caller.subject(),
                caller.post(),
                issued.occurredAt());
    }

    /** Newest first. */
    List<IssuedVersion> of(UUID plan) {
        return sql.list(
                "SELECT version, document_code, issued_on, signing, reason, issued_post, issued_at,"
                        + " jsonb_array_length(content -> 'lines') AS lines"
                        + " FROM plan_version WHERE plan_id = ? ORDER BY version DESC",
                IssuedVersion::of,
                plan);
    }

    public Optional<Signed> find(UUID plan, int version) {
        return sql.one(
                "SELECT version, document_code, issued_on, signing, reason, issued_post, issued_at, legal_bases,"
                        + " funding::text AS funding,"
                        + " jsonb_array_length(content -> 'lines') AS lines, content::text AS content"
                        + " FROM plan_version WHERE plan_id = ? AND version = ?",
                row -> new Signed(
                        IssuedVersion.of(row),
                        row.texts("legal_bases"),
                        row.textOrNull("funding") == null ? null : sql.parse(row.text("funding"), JSON),
                        sql.parse(row.text("content"), CONTENT)),
                plan,
                version);
    }
}
