package vn.tiendo.plan.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Typed;

/**
 * The header of a plan as a person writes it. A new plan needs unit, year, title and indices; in a change, fields left
 * out stay as they are.
 *
 * @param unitId whose plan it is; it and the year never change
 * @param documentCode e.g. {@code 02/KH-UBND}; the number may be blank until the records desk gives one
 * @param issuedOn the day on the document
 * @param legalBases documents the plan rests on, as cited
 * @param signing the authority form, e.g. {@code TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH}
 * @param reportingDuties all reports the plan demands; they replace those before
 * @param funding source and estimates; they replace those before
 */
record PlanHeader(
        @Nullable
                @NotNull(groups = Opening.class, message = "Cần đơn vị")
                @Null(groups = Changing.class, message = "Đơn vị của kế hoạch không đổi được")
                UUID unitId,
        @Nullable
                @NotNull(groups = Opening.class, message = "Cần năm")
                @Null(groups = Changing.class, message = "Năm của kế hoạch không đổi được")
                @Min(value = 2000, message = "Năm từ 2000")
                @Max(value = 2100, message = "Năm đến 2100")
                Integer year,
        @Nullable
                @NotNull(groups = Opening.class, message = "Cần tiêu đề")
                @Size(min = 1, max = 1000, message = "Tiêu đề dài từ 1 đến 1000 ký tự")
                @Pattern(regexp = "(?s).*\\S.*", message = "Tiêu đề chỉ có khoảng trắng")
                String title,
        @Nullable
                @NotNull(groups = Opening.class, message = "Cần ít nhất một chỉ số")
                @Size(min = 1, max = 10, message = "Từ 1 đến 10 chỉ số")
                List<
                                @NotNull(message = "Thiếu chỉ số")
                                @Pattern(regexp = INDEX, message = "Mã chỉ số gồm chữ hoa, số, gạch dưới") String>
                        indices,
        @Nullable @Size(max = 50, message = "Số, ký hiệu dài quá 50 ký tự") String documentCode,
        @Nullable LocalDate issuedOn,
        @Nullable UUID parentPlanId,
        @Nullable @Size(max = 50, message = "Nhiều nhất 50 căn cứ")
                List<
                                @NotBlank(message = "Căn cứ trống")
                                @Size(max = 1000, message = "Căn cứ dài quá 1000 ký tự") String>
                        legalBases,
        @Nullable @Size(max = 200, message = "Nhiều nhất 200 nơi nhận")
                List<@Valid @NotNull(message = "Thiếu nơi nhận") Recipient> recipients,
        @Nullable @Size(max = 500, message = "Hình thức ký dài quá 500 ký tự") String signing,
        @Nullable @Size(max = 60, message = "Nhiều nhất 60 nghĩa vụ báo cáo")
                List<@Valid @NotNull(message = "Thiếu nghĩa vụ báo cáo") DutyRequest> reportingDuties,
        @Nullable @Valid Funding funding) {
    PlanHeader {
        title = Typed.orNull(title);
        documentCode = Typed.orNull(documentCode);
        signing = Typed.orNull(signing);
        legalBases = legalBases == null
                ? null
                : legalBases.stream().map(Typed::orNull).toList();
    }

    static final String INDEX = "[A-Z][A-Z0-9_]{0,30}";

    /** What must be there to open a draft. */
    interface Opening extends Default {}

    /** What must not be there to change one. */
    interface Changing extends Default {}

    static PlanHeader of(UUID unitId, int year, String title, String index) {
        return new PlanHeader(unitId, year, title, List.of(index), null, null, null, null, null, null, null, null);
    }

    /**
     * A report to be demanded. Its window and its due day may each be left out: then those of Nghị định 09/2019/NĐ-CP hold.
     *
     * @param dutyId of a duty that is only changed
     * @param dataFrom left out together with {@code dataTo}
     * @param dataTo last day of the data window, inclusive: the cut-off
     * @param inclusive true for "chậm nhất ngày", false for "trước ngày"; needed with {@code due}
     * @param reporterUnitId the plan's unit when left out
     * @param recipientUnitId the unit above the plan's when left out
     */
    record DutyRequest(
            @Nullable UUID dutyId,
            @NotNull(message = "Cần kỳ báo cáo")
                    @Pattern(regexp = Duty.PERIOD, message = "Kỳ là M01–M12, Q1–Q4, H1, H2, M9 hoặc YEAR")
                    String period,
            @Nullable LocalDate dataFrom,
            @Nullable LocalDate dataTo,
            @Nullable LocalDate due,
            @Nullable Boolean inclusive,
            @Nullable UUID reporterUnitId,
            @Nullable UUID recipientUnitId,
            @Nullable UUID throughUnitId) {}
}
