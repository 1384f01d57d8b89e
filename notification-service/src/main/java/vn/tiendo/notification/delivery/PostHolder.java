package vn.tiendo.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Someone who holds a post in a unit now.
 *
 * @param id in the identity provider
 */
public record PostHolder(String id, @Nullable String address) {

    /** Shows enough of an address to be recognised by its owner: {@code d***@tiendo.local}. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
