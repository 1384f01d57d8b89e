package vn.tiendo.plan.succession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.dated.UnitKind;

/**
 * A decision about units.
 *
 * @param from the units it is about
 * @param to who stands there afterwards; a unit that is in both lives on
 * @param effectiveOn first day of what it brings about; the day before is the last of the units that end
 */
record SuccessionRequest(
        @NotNull(message = "Cần loại sắp xếp: MERGE, SPLIT, RENAME hoặc DISSOLVE") ReformKind kind,
        @NotEmpty(message = "Cần đơn vị được sắp xếp") @Size(max = 100, message = "Nhiều nhất 100 đơn vị")
                List<@NotNull(message = "Thiếu đơn vị") UUID> from,
        @NotEmpty(message = "Cần đơn vị kế thừa") @Size(max = 100, message = "Nhiều nhất 100 đơn vị")
                List<@Valid @NotNull(message = "Thiếu đơn vị kế thừa") Heir> to,
        @NotNull(message = "Cần ngày có hiệu lực") LocalDate effectiveOn,
        @NotBlank(message = "Cần căn cứ pháp lý") @Size(max = 300, message = "Căn cứ dài quá 300 ký tự")
                String legalReference) {
    /**
     * An existing unit by its id, or a new one by name, kind and parent; in a RENAME the new name or code.
     *
     * @param takes units below the predecessors that come to this successor; needed where there are several
     */
    record Heir(
            @Nullable UUID unitId,
            @Nullable @Size(min = 1, max = 200, message = "Tên dài từ 1 đến 200 ký tự") String name,
            @Nullable String code,
            @Nullable UnitKind kind,
            @Nullable UUID parentId,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_:]{0,60}", message = "Vai trò gồm chữ hoa, số, gạch dưới")
                    String actorKey,
            @Nullable @Size(max = 500, message = "Nhiều nhất 500 đơn vị")
                    List<@NotNull(message = "Thiếu đơn vị") UUID> takes) {}
}
