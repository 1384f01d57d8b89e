package vn.tiendo.notification.delivery;

/** How far a delivery has come. */
enum DeliveryState {
    QUEUED,
    SENT,
    /** Given up: the server refused for good, or nobody is there to be told. */
    FAILED
}
