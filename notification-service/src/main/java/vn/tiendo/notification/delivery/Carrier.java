package vn.tiendo.notification.delivery;

import org.jspecify.annotations.Nullable;

/** A way to a person. */
interface Carrier {
    /** Its name in the queue and in the log. */
    String channel();

    /** What its errors begin with. */
    String protocol();

    /** Null when the person cannot be reached in this way. */
    @Nullable
    String address(PostHolder holder);

    /** The error when there is no address. */
    String noAddress();

    /** What the log shows of an address; null for nothing. */
    @Nullable
    String masked(String address);

    /** Comes back when the server has taken it; whatever else it throws than a refusal may pass. */
    void carry(MailQueue.Item item, String address) throws InterruptedException;
}
