package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.reading.body.BodyReader;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.plan.reading.body.FactKind;

/**
 * A fact that a document's body proposes for its plan.
 *
 * @param number from 1, in reading order
 * @param value typed by the kind; fields are null where the words say nothing
 * @param quote the words it was read from
 * @param source where they stand, for people
 * @param rule the rule that matched
 * @param confidence from 0 to 1 (the words leave no choice)
 * @param accepted whether a person has accepted it
 * @param conflictsWith candidates of which only one can hold
 */
public record Proposal(
        UUID id,
        int number,
        FactKind kind,
        Fact value,
        String quote,
        String source,
        String rule,
        double confidence,
        boolean accepted,
        List<UUID> conflictsWith) {
    public Proposal {
        conflictsWith = List.copyOf(conflictsWith);
    }

    boolean conflictsWith(Proposal other) {
        return !id.equals(other.id) && BodyReader.conflict(value, other.value);
    }

    Proposal among(List<Proposal> all) {
        List<UUID> rivals =
                all.stream().filter(this::conflictsWith).map(Proposal::id).toList();
        return new Proposal(id, number, kind, value, quote, source, rule, confidence, accepted, rivals);
    }
}
