package vn.tiendo.task.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a task. Moments are in Vietnamese legal time (+07:00).
 *
 * @param text null once it was withdrawn, and nobody is mentioned any more
 * @param author the identity provider's id of who wrote it
 * @param post of the author, and their unit, as they were then
 */
@Schema(name = "Comment")
record CommentView(
        UUID id,
        @Nullable String text,
        List<Mention> mentions,
        OffsetDateTime writtenAt,
        String author,
        @Nullable String post,
        UUID unitId,
        @Nullable String unitName,
        @Nullable OffsetDateTime withdrawnAt) {

    /** @param post in the unit, e.g. "Chủ tịch UBND xã"; null means the unit as a whole */
    record Mention(
            @NotNull(message = "Chưa nói nhắc đơn vị nào") UUID unitId,
            @Nullable @Size(max = 200, message = "Chức danh dài quá 200 ký tự") String post) {}
}
