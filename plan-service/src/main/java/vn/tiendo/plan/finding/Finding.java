package vn.tiendo.plan.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.Unit;

/**
 * Something a person should look at before the plan is signed.
 *
 * @param row number of the imported row, where the finding is about a file
 * @param lineId the plan's line, where it is about a plan
 * @param lineCode the code of that row or line
 * @param field which part of it
 * @param quote the words concerned
 * @param message what is the matter, for people
 * @param fix what may be chosen instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Severity severity,
        FindingCode code,
        @Nullable Integer row,
        @Nullable UUID lineId,
        @Nullable String lineCode,
        @Nullable String field,
        @Nullable String quote,
        String message,
        @Nullable Fix fix) {
    private static final String BUNDLE = "findings";

    /**
     * What to choose from, likeliest first.
     *
     * @param candidates units
     * @param indices codes of indices, where it is one of these that is not known
     */
    public record Fix(
            List<Candidate> candidates, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> indices) {
        static @Nullable Fix of(List<Unit> units) {
            return units.isEmpty()
                    ? null
                    : new Fix(
                            units.stream()
                                    .map(unit -> new Candidate(unit.id(), unit.name()))
                                    .toList(),
                            null);
        }

        public static Fix ofIndices(List<String> known) {
            return new Fix(List.of(), known);
        }
    }

    public record Candidate(UUID unitId, String name) {}

    /** @param arguments fill {0}, {1} … of the message */
    public static Finding of(FindingCode code, @Nullable String field, @Nullable String quote, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(code.name());
        String message = new MessageFormat(pattern, Locale.forLanguageTag("vi")).format(arguments);
        return new Finding(code.severity(), code, null, null, null, field, quote, message, null);
    }

    public Finding with(@Nullable Fix offered) {
        return new Finding(severity, code, row, lineId, lineCode, field, quote, message, offered);
    }

    public Finding ofRow(int number, String ofCode) {
        return new Finding(severity, code, number, lineId, ofCode, field, quote, message, fix);
    }

    public Finding ofLine(UUID id, String ofCode) {
        return new Finding(severity, code, row, id, ofCode, field, quote, message, fix);
    }

    @JsonIgnore
    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
