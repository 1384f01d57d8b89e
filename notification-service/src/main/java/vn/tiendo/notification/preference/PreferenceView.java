package vn.tiendo.notification.preference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.tiendo.notification.inbox.NotificationKind;

/**
 * What a person wants.
 *
 * @param digestHour from which hour of a working day the digest comes, Vietnam time, 0–23
 * @param mail by what a notice is about; what is not named comes at once
 */
record PreferenceView(
        @NotNull(message = "Cần giờ gửi bản tin ngày")
                @Min(value = 0, message = "Giờ từ 0 đến 23")
                @Max(value = 23, message = "Giờ từ 0 đến 23")
                Integer digestHour,
        @NotNull(message = "Cần cách nhận thư")
                Map<NotificationKind, @NotNull(message = "Thiếu cách nhận thư") MailMode> mail) {}
