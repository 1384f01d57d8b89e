package vn.tiendo.plan.line;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.schedule.Schedules;
import vn.tiendo.plan.language.unit.Actor;
import vn.tiendo.plan.language.unit.LeadUnits;
import vn.tiendo.plan.phrase.Phrases;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.plan.unit.Lead;
import vn.tiendo.platform.unit.Unit;

/**
 * Reads the words of a row against the plan they stand in.
 *
 * @param index what the plan's lines count for, null when not known
 * @param lastYear of the plan; most plans have only one
 * @param actors the bodies of the plan's unit
 */
public record LineReader(@Nullable String index, int year, int lastYear, @Nullable LocalDate issuedOn, Actors actors) {
    /** For the lines of a plan of one year. */
    public LineReader(@Nullable String index, int year, @Nullable LocalDate issuedOn, Actors actors) {
        this(index, year, year, issuedOn, actors);
    }

    /** For the lines of a plan that may span the years in its title. */
    public LineReader titled(String title) {
        return new LineReader(index, year, Schedules.lastYear(title, year), issuedOn, actors);
    }

    public LineContent read(String code, int position, Wording words) {
        List<Actor> named = LeadUnits.read(words.lead()).value();
        Lead lead = actors.lead(named, words.lead());
        @Nullable UUID leadId = lead.unit() == null ? null : lead.unit().id();
        List<UUID> coordinators = actors.resolved(LeadUnits.keys(words.coordinators())).stream()
                .map(Unit::id)
                .filter(unit -> !unit.equals(leadId))
                .toList();
        return new LineContent(
                code,
                position,
                index,
                words,
                Phrases.dimension(index, words.dimension()),
                Phrases.schedules(words.timing(), year, lastYear, issuedOn).value(),
                Phrases.targets(words.target()).value(),
                Actors.keys(named),
                leadId,
                coordinators);
    }
}
