package vn.tiendo.notification.absence;

import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.platform.sql.Row;

/**
 * That somebody is away, or will be.
 *
 * @param unitId in which unit
 * @param delegateId who is told instead, as an id of the identity provider
 * @param to inclusive
 */
public record OutOfOffice(UUID unitId, String delegateId, LocalDate from, LocalDate to) {
    static OutOfOffice of(Row row) {
        return new OutOfOffice(row.uuid("unit_id"), row.text("delegate"), row.date("from_day"), row.date("to_day"));
    }
}
