package vn.tiendo.plan.line;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/**
 * Lines of one plan written into another, for another unit or year. The words are read anew for that unit and year; who
 * leads is the body that plays the same part there.
 */
@Singleton
public class CopyingLines {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private final Lines lines;
    private final Units units;

    CopyingLines(Lines lines, Units units) {
        this.lines = lines;
        this.units = units;
    }

    /** @return the copy of each line */
    public Map<UUID, UUID> copy(UUID from, UUID to, int fromYear, int toYear, Actors actors) {
        List<Line> source = lines.of(from);
        Map<UUID, String> parts = parts(source);
        List<Line> copies = new ArrayList<>();
        Map<UUID, UUID> ids = new HashMap<>();
        for (Line line : source) {
            LineContent was = line.content();
            Wording words = was.wording().timed(moved(was.wording().timing(), toYear - fromYear));
            LineContent read =
                    new LineReader(was.index(), toYear, null, actors).read(was.code(), was.position(), words);
            ids.put(line.id(), Ids.next());
            copies.add(new Line(ids.get(line.id()), led(read, was, parts, actors), null, 1));
        }
        lines.save(to, copies);
        return ids;
    }

    /** The part that each unit of the source plays, e.g. {@code COMMUNE_OFFICE}. */
    private Map<UUID, String> parts(List<Line> source) {
        List<UUID> named = source.stream()
                .map(Line::content)
                .flatMap(content ->
                        Stream.concat(Stream.ofNullable(content.leadUnitId()), content.coordinatorUnitIds().stream()))
                .distinct()
                .toList();
        return units.all(named).stream()
                .filter(unit -> unit.actorKey() != null)
                .collect(Collectors.toMap(Unit::id, unit -> Objects.requireNonNull(unit.actorKey())));
    }

    /** Where the words alone do not say it, what a person decided in the source holds here too. */
    private static LineContent led(LineContent read, LineContent was, Map<UUID, String> parts, Actors actors) {
        @Nullable UUID lead = read.leadUnitId();
        if (lead == null && was.leadUnitId() != null) {
            List<Unit> same = actors.resolved(
                    Stream.ofNullable(parts.get(was.leadUnitId())).toList());
            lead = same.stream()
                    .map(Unit::id)
                    .filter(actors::mayLead)
                    .findFirst()
                    .orElse(null);
        }
        List<UUID> coordinators = Stream.concat(
                        read.coordinatorUnitIds().stream(),
                        actors
                                .resolved(was.coordinatorUnitIds().stream()
                                        .map(parts::get)
                                        .filter(Objects::nonNull)
                                        .toList())
                                .stream()
                                .map(Unit::id))
                .distinct()
                .toList();
        return read.led(lead, coordinators);
    }

    /** "Quý II/2025" is "Quý II/2026" a year later; a clerk would have to change it in every line otherwise. */
    static String moved(String timing, int years) {
        return YEAR.matcher(timing)
                .replaceAll(year -> Matcher.quoteReplacement(Integer.toString(Integer.parseInt(year.group()) + years)));
    }
}
