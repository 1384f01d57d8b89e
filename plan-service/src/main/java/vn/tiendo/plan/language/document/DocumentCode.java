package vn.tiendo.plan.language.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cited document such as {@code 422/QĐ-TTg}, 04/4/2022.
 *
 * @param code in its regular form; {@code /KH-UBND} while the number is still blank
 * @param number null while it is blank
 * @param year the year written inside the number ({@code 42/2022/NĐ-CP}), null if there is none
 * @param kind the abbreviation of the kind of document, such as {@code QĐ}
 * @param issuer the abbreviation of who issued it; null for kinds that name none
 * @param date the day named after the code, null if there is none or the calendar has no such day
 * @param text the source wording
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DocumentCode(
        String code,
        @Nullable Integer number,
        @Nullable Integer year,
        String kind,
        @Nullable String issuer,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate date,
        String text) {}
