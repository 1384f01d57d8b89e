package vn.tiendo.plan.reading.body;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.event.Schedule;

/** What a document says about itself, typed. Fields are null where it says nothing or where a blank was left. */
@Schema(
        oneOf = {
            Fact.Title.class,
            Fact.DocumentCode.class,
            Fact.IssueDate.class,
            Fact.LegalBasis.class,
            Fact.IssuingUnit.class,
            Fact.Signing.class,
            Fact.Recipient.class,
            Fact.Index.class,
            Fact.ReportingDuty.class,
            Fact.IssuanceDuty.class,
            Fact.InspectionDuty.class
        })
public sealed interface Fact {

    @Schema(name = "TitleFact")
    record Title(String text) implements Fact {}

    /** @param number null while the records desk has not given one */
    @Schema(name = "DocumentCodeFact")
    record DocumentCode(String code, @Nullable Integer number) implements Fact {}

    /** @param date null while the day or the month is blank */
    @Schema(name = "IssueDateFact")
    record IssueDate(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate date, @Nullable Integer month, int year)
            implements Fact {}

    /** @param code of the cited document, null if it is cited by name */
    @Schema(name = "LegalBasisFact")
    record LegalBasis(
            String text, @Nullable String code, @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate date)
            implements Fact {}

    @Schema(name = "IssuingUnitFact")
    record IssuingUnit(String name) implements Fact {}

    /** @param forHead whether it is signed in place of the head (KT.) */
    @Schema(name = "SigningFact")
    record Signing(String text, boolean onBehalf, boolean forHead) implements Fact {}

    /** @param unitId the one unit meant, null if the name is not clear */
    @Schema(name = "RecipientFact")
    record Recipient(String name, @Nullable RecipientPurpose purpose, @Nullable UUID unitId) implements Fact {}

    @Schema(name = "IndexFact")
    record Index(String index) implements Fact {}

    /**
     * A report that is demanded. Days that the words leave to the decree on reporting are null.
     *
     * @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2}, {@code M9} or {@code YEAR}
     * @param dataTo last day of the data window, inclusive
     * @param inclusive true for "chậm nhất ngày", false for "trước ngày": that day itself is late
     * @param reporter who reports, or which class of units
     * @param reporterUnitId the one unit that reports; null means the plan's own
     * @param recipientUnitId null means the unit above the plan's
     */
    @Schema(name = "ReportingDutyFact")
    record ReportingDuty(
            String period,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate dataFrom,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate dataTo,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate due,
            boolean inclusive,
            @Nullable String reporter,
            @Nullable String recipient,
            @Nullable String through,
            @Nullable UUID reporterUnitId,
            @Nullable UUID recipientUnitId,
            @Nullable UUID throughUnitId)
            implements Fact {
        ReportingDuty within(LocalDate from, LocalDate to) {
            return new ReportingDuty(
                    period,
                    from,
                    to,
                    due,
                    inclusive,
                    reporter,
                    recipient,
                    through,
                    reporterUnitId,
                    recipientUnitId,
                    throughUnitId);
        }
    }

    /**
     * By when plans must be issued after another event.
     *
     * @param days the last of which is still on time
     * @param after the event that starts the count
     */
    @Schema(name = "IssuanceDutyFact")
    record IssuanceDuty(int days, boolean workingDays, String after) implements Fact {}

    /** @param again for looking anew at what an earlier inspection found */
    @Schema(name = "InspectionDutyFact")
    record InspectionDuty(String text, boolean again, List<Schedule> schedules) implements Fact {}
}
