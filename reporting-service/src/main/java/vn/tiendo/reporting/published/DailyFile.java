package vn.tiendo.reporting.published;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was public on a day.
 *
 * @param address for ever of this content
 * @param sha256 of the file's bytes, in hexadecimal digits
 * @param rows without the head
 * @param schema what the columns mean, as a Table Schema
 */
@Schema(name = "PublishedFile")
record DailyFile(
        LocalDate day,
        String name,
        String address,
        String mediaType,
        long bytes,
        long rows,
        String sha256,
        String schema,
        OffsetDateTime madeAt) {}
