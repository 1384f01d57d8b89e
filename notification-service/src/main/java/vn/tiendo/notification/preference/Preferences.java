package vn.tiendo.notification.preference;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.absence.Delegations;
import vn.tiendo.notification.absence.OutOfOffice;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

@Singleton
class Preferences {
    private static final int USUAL_HOUR = 8;
    private final Sql sql;
    private final Delegations delegations;
    private final Event<PreferencesChanged> changed;
    private final Clock clock;

    Preferences(Sql sql, Delegations delegations, Event<PreferencesChanged> changed, Clock clock) {
        this.sql = sql;
        this.delegations = delegations;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param version 0 while a person has not said anything */
    record Found(PreferenceView view, long version) {}

    Found of(String person) {
        List<OutOfOffice> away = delegations.of(person, LocalDate.now(clock));
        return sql.one("SELECT * FROM preference WHERE person = ? FOR UPDATE", row -> found(row, away), person)
                .orElseGet(() -> new Found(
                        new PreferenceView(USUAL_HOUR, null, away, mail(List.of(), List.of()), texts(List.of())), 0));
    }

    void put(String person, PreferenceView wanted) {
        @Nullable QuietHours quiet = wanted.quiet();
        sql.update(
                "INSERT INTO preference (person, version, digest_hour, quiet_from, quiet_to, digest, off, text)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET version = preference.version + 1,"
                        + " digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from,"
                        + " quiet_to = excluded.quiet_to, digest = excluded.digest, off = excluded.off,"
                        + " text = excluded.text",
                person,
                wanted.digestHour(),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.to(),
                kinds(wanted.mail(), MailMode.DIGEST),
                kinds(wanted.mail(), MailMode.OFF),
                kinds(wanted.text(), TextMode.NOW));
        changed.fire(new PreferencesChanged(person));
    }

    private static Found found(Row row, List<OutOfOffice> away) {
        return new Found(
                new PreferenceView(
                        row.integer("digest_hour"),
                        QuietHours.of(row),
                        away,
                        mail(row.texts("digest"), row.texts("off")),
                        texts(row.texts("text"))),
                row.number("version"));
    }

    private static Map<NotificationKind, MailMode> mail(List<String> digest, List<String> off) {
        return byKind(
                kind -> off.contains(kind) ? MailMode.OFF : digest.contains(kind) ? MailMode.DIGEST : MailMode.NOW);
    }

    private static Map<NotificationKind, TextMode> texts(List<String> now) {
        return byKind(kind -> now.contains(kind) ? TextMode.NOW : TextMode.OFF);
    }

    private static <M> Map<NotificationKind, M> byKind(Function<String, M> mode) {
        Map<NotificationKind, M> modes = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : NotificationKind.values()) {
            modes.put(kind, mode.apply(kind.name()));
        }
        return modes;
    }

    private static <M> List<String> kinds(@Nullable Map<NotificationKind, M> wanted, M mode) {
        return wanted == null
                ? List.of()
                : wanted.entrySet().stream()
                        .filter(one -> one.getValue() == mode)
                        .map(one -> one.getKey().name())
                        .toList();
    }
}
