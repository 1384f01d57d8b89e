package vn.tiendo.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** In which language a problem is told: Vietnamese, unless English is wanted first. */
public final class ProblemLanguage {
    private static final Logger LOG = Logger.getLogger(ProblemLanguage.class);

    private ProblemLanguage() {}

    public static Locale of(HttpHeaders headers) {
        @Nullable Locale first = firstWanted(headers);
        return first != null && "en".equals(first.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    }

    private static @Nullable Locale firstWanted(HttpHeaders headers) {
        try {
            List<Locale> wanted = headers.getAcceptableLanguages();
            return wanted.isEmpty() ? null : wanted.get(0);
        } catch (RuntimeException unreadable) {
            // A header that cannot be read must not hide the problem we are about to tell.
            LOG.debugf(unreadable, "Accept-Language of request %s", RequestIds.of(headers));
            return null;
        }
    }
}
