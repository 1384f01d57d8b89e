package vn.tiendo.notification.text;

/** A server answered, and did not take the message. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final boolean permanent;
    private final boolean busy;

    /**
     * @param permanent whether it will never take it
     * @param busy whether the server is better left in peace for a while
     */
    public Refused(int code, boolean permanent, boolean busy) {
        super("Refused with " + code, null, false, false);
        this.code = code;
        this.permanent = permanent;
        this.busy = busy;
    }

    public int code() {
        return code;
    }

    public boolean isPermanent() {
        return permanent;
    }

    public boolean isBusy() {
        return busy;
    }
}
