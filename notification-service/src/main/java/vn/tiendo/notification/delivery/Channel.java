package vn.tiendo.notification.delivery;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A way to a person, by its name in the queue and in the log. */
enum Channel {
    MAIL("smtp", "no-longer-holds-the-post", PostHolder::address, PostHolder::masked),
    TEXT("gateway", "no-number", PostHolder::phone, number -> null);

    private final String protocol;
    private final String noAddress;
    private final Function<PostHolder, @Nullable String> address;
    private final Function<String, @Nullable String> mask;

    Channel(
            String protocol,
            String noAddress,
            Function<PostHolder, @Nullable String> address,
            Function<String, @Nullable String> mask) {
        this.protocol = protocol;
        this.noAddress = noAddress;
        this.address = address;
        this.mask = mask;
    }

    /** What its errors begin with. */
    String protocol() {
        return protocol;
    }

    /** The error when there is no address. */
    String noAddress() {
        return noAddress;
    }

    /** Null when the person cannot be reached in this way. */
    @Nullable
    String address(PostHolder holder) {
        return address.apply(holder);
    }

    /** What the log shows of an address; null for nothing. */
    @Nullable
    String masked(String address) {
        return mask.apply(address);
    }
}
