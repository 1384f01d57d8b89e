package vn.tiendo.task.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.unit.UnitRef;

/**
 * That something was posted. The list itself hangs at its places and stands in the unit's record; it is never here.
 *
 * @param title as the issued plan words it
 * @param from the day of posting
 * @param lastDay the last day it hangs, inclusive
 * @param ended whether that day is over
 */
@Schema(name = "PublishedPosting")
record Posting(
        UUID id,
        UnitRef unit,
        String title,
        List<String> places,
        List<String> channels,
        LocalDate from,
        LocalDate lastDay,
        boolean ended) {

    static Posting of(Row row, LocalDate today) {
        LocalDate lastDay = row.date("last_day");
        return new Posting(
                row.uuid("id"),
                UnitRef.of(row, "unit"),
                row.text("title"),
                row.texts("places"),
                row.texts("channels"),
                row.date("posted_on"),
                lastDay,
                today.isAfter(lastDay));
    }
}
