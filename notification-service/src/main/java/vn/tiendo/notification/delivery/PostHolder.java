package vn.tiendo.notification.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.security.Role;

/**
 * Someone who is assigned to a unit.
 *
 * @param id in the identity provider
 * @param ends the last day of the assignment; null when none is set
 */
public record PostHolder(
        String id,
        @Nullable String address,
        @Nullable String phone,
        boolean enabled,
        @Nullable LocalDate ends,
        Set<String> permissions) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{9,15}");

    private static final Map<String, String> READ = Map.of(
            "TASK", Permissions.TASK_READ,
            "REPORT", Permissions.REPORT_READ,
            "ISSUANCE", Permissions.PLAN_READ,
            "FINDING", Permissions.TASK_READ,
            "DIFFICULTY", Permissions.TASK_READ,
            "REQUEST", Permissions.TASK_READ,
            "UNIT", Permissions.DEADLINE_READ);

    /** As Keycloak describes a user and their roles. */
    static PostHolder of(JsonNode user, JsonNode roles) {
        String phone = user.path("attributes").path("phone").path(0).asText();
        JsonNode ends = user.path("attributes").path("assignment_ends").path(0);
        Set<String> names = new HashSet<>();
        roles.forEach(role -> names.add(role.path("name").asText()));
        return new PostHolder(
                user.path("id").asText(),
                user.path("email").asText(null),
                NUMBER.matcher(phone).matches() ? phone : null,
                user.path("enabled").asBoolean(),
                ends.isTextual() ? LocalDate.parse(ends.asText()) : null,
                Arrays.stream(Role.values())
                        .filter(role -> names.contains(role.name()))
                        .flatMap(role -> role.permissions().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Why a notice about the subject is none of theirs, as the log has it; null when they may read it. */
    @Nullable
    String barred(String subject, LocalDate today) {
        if (!enabled) {
            return "account-closed";
        }
        if (ends != null && ends.isBefore(today)) {
            return "assignment-ended";
        }
        return permissions.containsAll(Set.of(Permissions.NOTIFICATION_READ, Objects.requireNonNull(READ.get(subject))))
                ? null
                : "may-not-read";
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
