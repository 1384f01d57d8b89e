package vn.tiendo.plan.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.body.FactKind;
import vn.tiendo.plan.reading.body.Statement;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** All proposals. Whoever asks has found the import or the plan first, and with it the right to see them. */
@Singleton
public class Proposals {
    private static final String SELECT = "SELECT proposal.id, number, kind, value::text AS value, quote, source, rule,"
            + " confidence::text AS confidence, accepted FROM plan_import_proposal proposal ";

    private final Sql sql;
    private final ObjectMapper json;

    Proposals(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public void add(UUID importId, List<Statement> statements) {
        sql.batch(
                "INSERT INTO plan_import_proposal (id, import_id, number, kind, value, quote, source, rule, confidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, statements.size())
                        .mapToObj(i -> row(importId, i + 1, statements.get(i)))
                        .toList());
    }

    private @Nullable Object[] row(UUID importId, int number, Statement one) {
        return new @Nullable Object[] {
            Ids.next(),
            importId,
            number,
            FactKind.of(one.fact()),
            sql.json(one.fact()),
            one.quote(),
            one.source(),
            one.rule(),
            one.confidence()
        };
    }

    public List<Proposal> of(UUID importId) {
        return known(sql.list(SELECT + "WHERE import_id = ? ORDER BY number", this::proposal, importId));
    }

    /** Reporting duties of the newest import that was applied to the plan. */
    public List<Proposal> dutiesOf(UUID planId) {
        return known(sql.list(
                SELECT + "WHERE kind = ? AND import_id = (SELECT id FROM plan_import WHERE plan_id = ?"
                        + " ORDER BY created_at DESC, id DESC LIMIT 1) ORDER BY number",
                this::proposal,
                FactKind.REPORTING_DUTY,
                planId));
    }

    /** Of rivals only the one accepted last stays accepted. */
    void accept(List<Proposal> accepted) {
        List<UUID> ids = accepted.stream().map(Proposal::id).toList();
        List<UUID> rivals = accepted.stream()
                .flatMap(one -> one.conflictsWith().stream())
                .distinct()
                .toList();
        sql.update(
                "UPDATE plan_import_proposal SET accepted = id = ANY (?::uuid[]) WHERE id = ANY (?::uuid[]) OR id = ANY (?::uuid[])",
                ids,
                ids,
                rivals);
    }

    private static List<Proposal> known(List<Proposal> all) {
        return all.stream().map(one -> one.among(all)).collect(Collectors.toUnmodifiableList());
    }

    private Proposal proposal(Row row) {
        FactKind kind = row.constant("kind", FactKind.class);
        try {
            return new Proposal(
                    row.uuid("id"),
                    row.integer("number"),
                    kind,
                    json.readValue(row.text("value"), kind.type()),
                    row.text("quote"),
                    row.text("source"),
                    row.text("rule"),
                    Double.parseDouble(row.text("confidence")),
                    row.flag("accepted"),
                    List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
