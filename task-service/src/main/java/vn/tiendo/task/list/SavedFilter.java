package vn.tiendo.task.list;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.sql.Row;

/**
 * A search of the task list that a person keeps.
 *
 * @param query as in the list's address, without the question mark
 */
@Schema(name = "TaskFilter")
record SavedFilter(UUID id, String name, String query, long version, OffsetDateTime updatedAt) {
    static SavedFilter of(Row row) {
        return new SavedFilter(
                row.uuid("id"), row.text("name"), row.text("query"), row.number("version"), row.moment("updated_at"));
    }

    /**
     * @param name no two of a person's are the same
     * @param query parameters of the task list as its address says them, e.g. {@code mine=true&timeliness=OVERDUE}
     */
    @Schema(name = "NewTaskFilter")
    record Wanted(
            @NotNull(message = "Chưa đặt tên bộ lọc")
                    @Pattern(regexp = "\\S(.{0,98}\\S)?", message = "Tên 1 đến 100 ký tự, không có dấu cách ở hai đầu")
                    String name,
            @NotNull(message = "Chưa có điều kiện lọc") @Size(max = 2000, message = "Điều kiện dài quá 2000 ký tự")
                    String query) {}
}
