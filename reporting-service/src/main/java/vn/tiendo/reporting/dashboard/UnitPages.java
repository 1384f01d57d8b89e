package vn.tiendo.reporting.dashboard;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.discipline.Discipline;
import vn.tiendo.reporting.discipline.DisciplineQueries;
import vn.tiendo.reporting.discipline.DisciplineView;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.figure.Percent;
import vn.tiendo.reporting.figure.Tally;
import vn.tiendo.reporting.progress.GroupBy;
import vn.tiendo.reporting.progress.ProgressQueries;
import vn.tiendo.reporting.progress.ProgressView;
import vn.tiendo.reporting.score.MissingScores;
import vn.tiendo.reporting.score.MissingScoresView;

/** Gathers the figures of one unit for its page; the number of statements does not grow with work or units. */
@Singleton
class UnitPages {
    /** Levels that have levels of government below them; everywhere else the page shows who leads the work. */
    private static final Set<String> WITH_UNITS_BELOW = Set.of("PROVINCE", "DISTRICT");

    private static final String BELOW = "SELECT id, name, valid_to FROM unit WHERE parent_id = ?"
            + " AND kind IN ('DISTRICT', 'COMMUNE', 'WARD')"
            + " AND (valid_from IS NULL OR valid_from < make_date(? + 1, 1, 1))"
            + " AND (valid_to IS NULL OR valid_to >= make_date(?, 1, 1)) ORDER BY name COLLATE \"vi-x-icu\", id";

    private static final int MOST_UNSCORED = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final ProgressQueries progress;
    private final DisciplineQueries discipline;
    private final MissingScores missing;
    private final Units units;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    UnitPages(
            ProgressQueries progress,
            DisciplineQueries discipline,
            MissingScores missing,
            Units units,
            Sql sql,
            Caller caller,
            Clock clock) {
        this.progress = progress;
        this.discipline = discipline;
        this.missing = missing;
        this.units = units;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    UnitPage of(Unit unit, @Nullable Integer askedYear) {
        int thisYear = LocalDate.now(clock).getYear();
        int year = Objects.requireNonNullElse(askedYear, thisYear);
        boolean byLead = !hasUnitsBelow(unit);
        ProgressView groups = progress.of(unit, byLead ? GroupBy.LEAD : GroupBy.UNIT, 1, null, year);
        List<UnitPage.Tile> tiles = tiles(groups, byLead ? List.of() : below(unit, year));
        return new UnitPage(
                new UnitRef(unit.id(), unit.name()),
                ifAny(unit.validTo(), UnitPages::day),
                trail(unit),
                year,
                List.copyOf(new TreeSet<>(List.of(thisYear - 2, thisYear - 1, thisYear, year))),
                minute(groups.asOf()),
                ifAny(groups.appliedThrough(), UnitPages::minute),
                Counts.of(groups.figures()),
                byLead,
                standings(tiles),
                tiles,
                trend(unit, year),
                areas(unit, year),
                reports(discipline.of(unit, 1, year, null, Discipline.Share.SUBMITTED)),
                unscored(missing.of(unit, year, MOST_UNSCORED, null), year < thisYear));
    }

    static boolean hasUnitsBelow(Unit unit) {
        return WITH_UNITS_BELOW.contains(unit.kind());
    }

    /** The units above that the reader may see, from the top, and the unit itself. */
    List<UnitRef> trail(Unit unit) {
        Map<UUID, Unit> above = units.all(unit.path()).stream().collect(Collectors.toMap(Unit::id, any -> any));
        return unit.path().stream()
                .map(above::get)
                .filter(Objects::nonNull)
                .filter(caller::covers)
                .map(part -> new UnitRef(part.id(), part.name()))
                .toList();
    }

    private List<UnitPage.Below> below(Unit unit, int year) {
        return sql.list(
                BELOW,
                row -> new UnitPage.Below(row.uuid("id"), row.text("name"), row.dateOrNull("valid_to")),
                unit.id(),
                year,
                year);
    }

    /** Also units of which there is no work yet: they are the ones that a province looks for. */
    private static List<UnitPage.Tile> tiles(ProgressView groups, List<UnitPage.Below> below) {
        Map<String, UnitPage.Below> known =
                below.stream().collect(Collectors.toMap(unit -> unit.id().toString(), any -> any));
        List<UnitPage.Tile> tiles = new ArrayList<>();
        for (ProgressView.Group group : groups.groups()) {
            UnitPage.@Nullable Below unit = known.remove(String.valueOf(group.key()));
            tiles.add(tile(
                    UUID.fromString(Objects.requireNonNull(group.key())),
                    group.label(),
                    unit == null ? null : unit.lastDay(),
                    group.figures()));
        }
        Figures nothing = new Tally().figures();
        below.stream()
                .filter(unit -> known.containsKey(unit.id().toString()))
                .map(unit -> tile(unit.id(), unit.name(), unit.lastDay(), nothing))
                .forEach(tiles::add);
        tiles.sort(Comparator.comparing(UnitPage.Tile::standing));
        return tiles;
    }

    private static List<UnitPage.Standings> standings(List<UnitPage.Tile> tiles) {
        Map<Standing, Long> counted = tiles.stream()
                .collect(Collectors.groupingBy(
                        UnitPage.Tile::standing, () -> new EnumMap<>(Standing.class), Collectors.counting()));
        return counted.entrySet().stream()
                .map(alike -> new UnitPage.Standings(alike.getKey(), alike.getValue()))
                .toList();
    }

    private static UnitPage.Tile tile(UUID id, String name, @Nullable LocalDate lastDay, Figures figures) {
        return new UnitPage.Tile(id, name, ifAny(lastDay, UnitPages::day), Standing.of(figures), Counts.of(figures));
    }

    private Trend trend(Unit unit, int year) {
        Map<YearMonth, Counts> months = new HashMap<>();
        long undated = 0;
        for (ProgressView.Group month :
                progress.of(unit, GroupBy.MONTH, 0, null, year).groups()) {
            if (month.key() == null) {
                undated = month.figures().applicable();
            } else {
                months.put(YearMonth.parse(month.key()), Counts.of(month.figures()));
            }
        }
        return Trend.of(year, YearMonth.now(clock), months, undated);
    }

    private List<UnitPage.Area> areas(Unit unit, int year) {
        return progress.of(unit, GroupBy.DIMENSION, 0, null, year).groups().stream()
                .map(area -> new UnitPage.Area(
                        area.label(),
                        Objects.requireNonNullElse(area.figures().percentDone(), BigDecimal.ZERO)
                                .doubleValue(),
                        Counts.of(area.figures())))
                .toList();
    }

    private static UnitPage.Reports reports(DisciplineView view) {
        return new UnitPage.Reports(
                row("Cộng", view.total()),
                view.units().stream()
                        .map(unit -> row(Objects.requireNonNullElse(unit.unit().name(), "–"), unit.counts()))
                        .toList());
    }

    private static UnitPage.ReportRow row(String name, DisciplineView.Counts counts) {
        return new UnitPage.ReportRow(
                name,
                counts.due(),
                counts.submitted(),
                counts.onTime(),
                counts.late(),
                counts.missing(),
                Counts.percent(Percent.of(counts.submitted(), counts.due())),
                Counts.percent(Percent.of(counts.onTime(), counts.due())));
    }

    private static UnitPage.Unscored unscored(MissingScoresView view, boolean yearIsOver) {
        return new UnitPage.Unscored(
                view.scores(),
                view.units(),
                view.units() - view.items().size(),
                yearIsOver,
                view.items().stream()
                        .map(missing -> new UnitPage.UnscoredUnit(
                                Objects.requireNonNullElse(missing.unit().name(), "–"),
                                missing.indices().stream()
                                        .map(MissingScoresView.Demand::framework)
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String minute(OffsetDateTime moment) {
        return moment.format(MINUTE);
    }

    private static <T> @Nullable String ifAny(@Nullable T moment, Function<T, String> words) {
        return moment == null ? null : words.apply(moment);
    }
}
