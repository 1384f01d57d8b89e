package vn.tiendo.notification.preference;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

@Singleton
class Preferences {
    private static final int USUAL_HOUR = 8;
    private final Sql sql;

    Preferences(Sql sql) {
        this.sql = sql;
    }

    /** @param version 0 while a person has not said anything */
    record Found(PreferenceView view, long version) {}

    Found of(String person) {
        return sql.one("SELECT * FROM preference WHERE person = ? FOR UPDATE", Preferences::found, person)
                .orElseGet(() -> new Found(new PreferenceView(USUAL_HOUR, modes(List.of(), List.of())), 0));
    }

    void put(String person, PreferenceView wanted) {
        sql.update(
                "INSERT INTO preference (person, version, digest_hour, digest, off) VALUES (?, 1, ?, ?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET version = preference.version + 1,"
                        + " digest_hour = excluded.digest_hour, digest = excluded.digest, off = excluded.off",
                person,
                wanted.digestHour(),
                kinds(wanted, MailMode.DIGEST),
                kinds(wanted, MailMode.OFF));
    }

    private static Found found(Row row) {
        return new Found(
                new PreferenceView(row.integer("digest_hour"), modes(row.texts("digest"), row.texts("off"))),
                row.number("version"));
    }

    private static Map<NotificationKind, MailMode> modes(List<String> digest, List<String> off) {
        Map<NotificationKind, MailMode> modes = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : NotificationKind.values()) {
            modes.put(
                    kind,
                    off.contains(kind.name())
                            ? MailMode.OFF
                            : digest.contains(kind.name()) ? MailMode.DIGEST : MailMode.NOW);
        }
        return modes;
    }

    private static List<String> kinds(PreferenceView wanted, MailMode mode) {
        return wanted.mail().entrySet().stream()
                .filter(one -> one.getValue() == mode)
                .map(one -> one.getKey().name())
                .toList();
    }
}
