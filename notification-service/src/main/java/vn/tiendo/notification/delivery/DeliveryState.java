package vn.tiendo.notification.delivery;

/** How far a delivery has come. */
enum DeliveryState {
    QUEUED,
    SENT,
    /** Given up: the server refused for good, or nobody is there to be told. */
    FAILED,
    /** Waits for the person's daily digest, or for the mail that carries it. */
    DIGEST,
    /** The person does not want such notices by mail; it is in the inbox. */
    DECLINED,
    /** The person is away, and whoever stands in is told instead. */
    DELEGATED
}
