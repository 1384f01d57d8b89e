package vn.tiendo.plan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;

/**
 * A whole set of criteria as the province writes it. With {@code basedOn}, what is left out is taken from that set; a
 * change replaces everything but index, province and year.
 *
 * @param basedOn a starter set, or the province's set of another year, to be copied
 * @param selfScoreRequired true when a plan may not close without the unit's own scores; false when left out
 * @param notApplicableRule how a criterion whose case did not arise is counted; left out of the sum if not said
 * @param bands grades by share of the applicable points; none, or without a gap from 0 to 100
 */
record FrameworkRequest(
        @Nullable
                @NotNull(groups = Making.class, message = "Cần mã chỉ số")
                @Null(groups = Changing.class, message = "Chỉ số của bộ tiêu chí không đổi được")
                @Pattern(regexp = "[A-Z][A-Z0-9_]{0,30}", message = "Mã chỉ số gồm chữ hoa, số, gạch dưới")
                String index,
        @Nullable
                @NotNull(groups = Making.class, message = "Cần tỉnh")
                @Null(groups = Changing.class, message = "Tỉnh của bộ tiêu chí không đổi được")
                UUID provinceUnitId,
        @Nullable
                @NotNull(groups = Making.class, message = "Cần năm")
                @Null(groups = Changing.class, message = "Năm của bộ tiêu chí không đổi được")
                @Min(value = 2000, message = "Năm từ 2000")
                @Max(value = 2100, message = "Năm đến 2100")
                Integer year,
        @Nullable @Null(groups = Changing.class, message = "Chỉ bộ mới được lập từ một bộ khác") UUID basedOn,
        @Nullable @Size(max = 500, message = "Tên dài quá 500 ký tự") String name,
        @Nullable Boolean selfScoreRequired,
        @Nullable NotApplicableRule notApplicableRule,
        @Nullable @Size(max = 30, message = "Nhiều nhất 30 nội dung")
                List<@Valid @NotNull(message = "Thiếu nội dung") DimensionRequest> dimensions,
        @Nullable @Size(max = 20, message = "Nhiều nhất 20 mức xếp loại")
                List<@Valid @NotNull(message = "Thiếu mức xếp loại") BandRequest> bands) {
    private static final String CODE = "[\\p{L}0-9][\\p{L}0-9._-]{0,19}";
    private static final String WRONG_CODE = "Mã gồm chữ, số, dấu chấm, dài nhất 20 ký tự";
    private static final String WRONG_POINTS = "Điểm từ 0, nhiều nhất 6 chữ số và 3 chữ số thập phân";
    private static final String WRONG_SHARE = "Tỷ lệ từ 0 đến 100, nhiều nhất 3 chữ số thập phân";

    /** What must be there to make a set. */
    interface Making extends Default {}

    /** What must not be there to change one. */
    interface Changing extends Default {}

    /** @param maximum most points of the area; the sum of its criteria when left out, and no other when they are given */
    record DimensionRequest(
            @NotNull(message = "Cần số thứ tự nội dung")
                    @Min(value = 1, message = "Số thứ tự từ 1")
                    @Max(value = 99, message = "Số thứ tự đến 99")
                    Integer number,
            @NotBlank(message = "Cần tên nội dung") @Size(max = 500, message = "Tên dài quá 500 ký tự") String name,
            @Nullable
                    @DecimalMin(value = "0", message = WRONG_POINTS)
                    @Digits(integer = 6, fraction = 3, message = WRONG_POINTS)
                    BigDecimal maximum,
            @Nullable @Size(max = 60, message = "Nhiều nhất 60 nội dung thành phần")
                    List<@Valid @NotNull(message = "Thiếu nội dung thành phần") ComponentRequest> components) {}

    record ComponentRequest(
            @NotNull(message = "Cần mã") @Pattern(regexp = CODE, message = WRONG_CODE) String code,
            @NotBlank(message = "Cần tên") @Size(max = 1000, message = "Tên dài quá 1000 ký tự") String name,
            @Nullable @Size(max = 100, message = "Nhiều nhất 100 tiêu chí")
                    List<@Valid @NotNull(message = "Thiếu tiêu chí") CriterionRequest> criteria) {}

    /**
     * @param code unique in the set; a criterion keeps its identity through changes as long as it keeps its code
     * @param maximum most points it gives, or takes away
     * @param kind earned points when left out
     * @param mayNotApply false when left out
     */
    record CriterionRequest(
            @NotNull(message = "Cần mã tiêu chí") @Pattern(regexp = CODE, message = WRONG_CODE) String code,
            @NotBlank(message = "Cần tên tiêu chí") @Size(max = 2000, message = "Tên dài quá 2000 ký tự") String name,
            @NotNull(message = "Cần điểm tối đa")
                    @DecimalMin(value = "0", message = WRONG_POINTS)
                    @Digits(integer = 6, fraction = 3, message = WRONG_POINTS)
                    BigDecimal maximum,
            @Nullable CriterionKind kind,
            @Nullable Boolean mayNotApply) {}

    /**
     * @param from least share of the applicable points, percent, inclusive
     * @param to upper end, percent, exclusive but for 100
     * @param rank 1 is the best
     */
    record BandRequest(
            @NotBlank(message = "Cần tên mức xếp loại") @Size(max = 100, message = "Tên dài quá 100 ký tự")
                    String grade,
            @NotNull(message = "Cần mức dưới")
                    @DecimalMin(value = "0", message = WRONG_SHARE)
                    @DecimalMax(value = "100", message = WRONG_SHARE)
                    @Digits(integer = 3, fraction = 3, message = WRONG_SHARE)
                    BigDecimal from,
            @NotNull(message = "Cần mức trên")
                    @DecimalMin(value = "0", message = WRONG_SHARE)
                    @DecimalMax(value = "100", message = WRONG_SHARE)
                    @Digits(integer = 3, fraction = 3, message = WRONG_SHARE)
                    BigDecimal to,
            @NotNull(message = "Cần thứ bậc") @Min(value = 1, message = "Thứ bậc từ 1") Integer rank) {}
}
