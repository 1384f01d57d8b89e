package vn.tiendo.notification.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.absence.OutOfOffice;
import vn.tiendo.notification.inbox.NotificationKind;

/**
 * What a person wants.
 *
 * @param digestHour from which hour of a working day the digest comes, Vietnam time, 0–23
 * @param quiet when no mail comes, whatever it is about; null for never
 * @param outOfOffice absences now and to come with who is told instead; decided elsewhere, so not changed here
 * @param mail by what a notice is about; what is not named comes at once
 * @param text by what a notice is about, whether it comes to the telephone as well; what is not named does not
 */
record PreferenceView(
        @NotNull(message = "Cần giờ gửi bản tin ngày")
                @Min(value = 0, message = "Giờ từ 0 đến 23")
                @Max(value = 23, message = "Giờ từ 0 đến 23")
                Integer digestHour,
        @Valid @Nullable QuietHours quiet,
        @Schema(readOnly = true) @Nullable List<OutOfOffice> outOfOffice,
        @NotNull(message = "Cần cách nhận thư")
                Map<NotificationKind, @NotNull(message = "Thiếu cách nhận thư") MailMode> mail,
        @Nullable Map<NotificationKind, @NotNull(message = "Thiếu cách nhận tin nhắn") TextMode> text) {}
