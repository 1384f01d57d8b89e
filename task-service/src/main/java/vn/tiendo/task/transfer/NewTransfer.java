package vn.tiendo.task.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which open work passes from whom to whom.
 *
 * @param fromUnitId the unit that ended
 * @param toUnitId the unit that stands in its place
 * @param planIds only work of these plans; empty means of all
 * @param taskIds only these tasks; empty means all
 * @param leads which office comes after which; for the others it is the recorded successor, the one of the same part
 *     or name, or the successor itself
 * @param legalReference the decision it rests on
 */
@Schema(name = "NewTransfer")
record NewTransfer(
        @NotNull(message = "Chưa nói đơn vị chuyển đi") UUID fromUnitId,
        @NotNull(message = "Chưa nói đơn vị tiếp nhận") UUID toUnitId,
        @Size(max = 200, message = "Quá 200 kế hoạch") List<@NotNull(message = "Mã kế hoạch trống") UUID> planIds,
        @Size(max = 1000, message = "Quá 1000 công việc") List<@NotNull(message = "Mã công việc trống") UUID> taskIds,
        @Size(max = 200, message = "Quá 200 bộ phận") List<@Valid @NotNull(message = "Bộ phận trống") Office> leads,
        @NotBlank(message = "Chưa nêu căn cứ pháp lý") @Size(max = 300, message = "Căn cứ dài quá 300 ký tự")
                String legalReference,
        @NotBlank(message = "Chưa nêu lý do") @Size(max = 4000, message = "Lý do dài quá 4000 ký tự") String reason) {
    NewTransfer {
        planIds = Objects.requireNonNullElse(planIds, List.of());
        taskIds = Objects.requireNonNullElse(taskIds, List.of());
        leads = Objects.requireNonNullElse(leads, List.of());
    }

    @Schema(name = "OfficeSuccession")
    record Office(
            @NotNull(message = "Chưa nói bộ phận chuyển đi") UUID fromUnitId,
            @NotNull(message = "Chưa nói bộ phận tiếp nhận") UUID toUnitId) {}
}
