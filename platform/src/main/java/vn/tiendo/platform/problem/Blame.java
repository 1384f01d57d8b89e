package vn.tiendo.platform.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure that nobody foresaw comes from: what the caller sent, or a database that is away. */
final class Blame {
    /** "Data exception" in the SQL standard: a text, number or date that the column cannot hold. */
    private static final String DATA_EXCEPTION = "22";

    /** Connection lost, server shutting down or not yet up, no connection left. */
    private static final List<String> AWAY = List.of("08", "57P0", "53300");

    private static final String FORM_PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final int DEEPEST = 20;

    private Blame() {}

    /** The parsers of forms throw whatever comes to hand, so they are known by the place and not by the type. */
    static boolean form(Throwable failure) {
        return causes(failure).anyMatch(cause -> Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_PARSERS)));
    }

    static boolean values(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && isDataException(sql.getSQLState()));
    }

    /** The pool tells that no connection came in time without a state, only by its cause. */
    static boolean database(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (isAway(sql.getSQLState()) || sql.getCause() instanceof TimeoutException));
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static boolean isDataException(@Nullable String state) {
        return state != null && state.startsWith(DATA_EXCEPTION);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(DEEPEST)
                .map(cause -> (Throwable) cause);
    }
}
