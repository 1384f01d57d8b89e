package vn.tiendo.task.delegation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom. People are ids of the identity provider.
 *
 * @param unitId the unit in which it holds
 * @param personPost the post of who is away, when it was recorded
 * @param from first day, {@code to} the last one, inclusive
 * @param active false once it was revoked
 */
@Schema(name = "Delegation")
record DelegationView(
        UUID id,
        UUID unitId,
        UUID personId,
        @Nullable String personPost,
        UUID delegateId,
        LocalDate from,
        LocalDate to,
        boolean active,
        long version) {}
