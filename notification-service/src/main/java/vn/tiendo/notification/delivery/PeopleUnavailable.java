package vn.tiendo.notification.delivery;

import org.jspecify.annotations.Nullable;

/** The identity provider cannot say now who holds a post. It will later. */
public final class PeopleUnavailable extends Exception {
    PeopleUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
