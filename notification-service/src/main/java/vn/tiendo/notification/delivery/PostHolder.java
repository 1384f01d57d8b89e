package vn.tiendo.notification.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone who holds a post in a unit now.
 *
 * @param id in the identity provider
 */
public record PostHolder(String id, @Nullable String address, @Nullable String phone) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{9,15}");

    /** As Keycloak describes a user. */
    static PostHolder of(JsonNode user) {
        String phone = user.path("attributes").path("phone").path(0).asText();
        return new PostHolder(
                user.path("id").asText(),
                user.path("email").asText(null),
                NUMBER.matcher(phone).matches() ? phone : null);
    }

    /** Records print all they hold; logs must not show where a person is reached. */
    @Override
    public String toString() {
        return "PostHolder " + id;
    }

    /** Shows enough of an address to be recognised by its owner: {@code d***@tiendo.local}. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
