package vn.tiendo.notification.text;

import java.util.UUID;

/** Takes short messages to telephones. */
public interface TextGateway {
    /**
     * Comes back when the gateway has taken it; whatever else it throws than {@link Refused} may pass.
     *
     * @param id the same whenever this message is tried again
     */
    void send(UUID id, String number, String text) throws InterruptedException;
}
