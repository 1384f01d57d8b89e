package vn.tiendo.platform.event;

import org.jspecify.annotations.Nullable;

/** An event nobody here can understand. It is never skipped silently. */
public final class UnknownEvent extends RuntimeException {
    UnknownEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
