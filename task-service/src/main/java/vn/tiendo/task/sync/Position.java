package vn.tiendo.task.sync;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/**
 * How far a phone has read.
 *
 * @param transaction that made the last change read, as {@code xid8}
 * @param task whose change it was; the highest id when all changes of the transaction were read
 * @param sight the units the reader worked for; who works for others has to begin anew
 */
record Position(BigInteger transaction, UUID task, UUID sight) {
    private static final Pattern ENCODED = Pattern.compile("(\\d{1,20})\\.([0-9a-f-]{36})\\.([0-9a-f-]{36})");
    private static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final UUID LAST_TASK = new UUID(-1, -1);

    static Position beginning(List<UUID> roots) {
        return new Position(BigInteger.ZERO, LAST_TASK, sightOf(roots));
    }

    /** All that was decided before the given transaction was read. */
    Position before(BigInteger horizon) {
        return new Position(horizon.subtract(BigInteger.ONE), LAST_TASK, sight);
    }

    Position at(BigInteger change, UUID changed) {
        return new Position(change, changed, sight);
    }

    /** @throws Problem when the text is none of ours, or was given to who saw other units */
    static Position decode(@Nullable String since, List<UUID> roots) {
        if (since == null || since.isEmpty()) {
            return beginning(roots);
        }
        Matcher parts = ENCODED.matcher(since);
        if (!parts.matches() || new BigInteger(parts.group(1)).compareTo(HIGHEST) > 0) {
            throw Problem.of(CommonProblem.INVALID_CURSOR);
        }
        Position position = new Position(new BigInteger(parts.group(1)), uuid(parts.group(2)), uuid(parts.group(3)));
        if (!position.sight().equals(sightOf(roots))) {
            throw Problem.of(SyncProblem.POSITION_LOST);
        }
        return position;
    }

    String encoded() {
        return transaction + "." + task + "." + sight;
    }

    boolean isBeginning() {
        return transaction.signum() == 0;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            throw Problem.of(CommonProblem.INVALID_CURSOR).causedBy(foreign);
        }
    }

    private static UUID sightOf(List<UUID> roots) {
        String units = roots.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(units.getBytes(StandardCharsets.US_ASCII));
    }
}
