package vn.tiendo.task.bulk;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemLanguage;
import vn.tiendo.platform.problem.ProblemType;

/** As a problem of its own request would say it. */
@Schema(name = "Refusal")
record Refusal(String type, String title, int status, String detail) {
    static Refusal of(Problem problem, HttpHeaders headers) {
        Locale locale = ProblemLanguage.of(headers);
        ProblemType type = problem.type();
        return new Refusal(
                "urn:tiendo:problem:" + type.code(),
                type.texts(locale).getString(type.code() + ".title"),
                type.status(),
                problem.detail(locale));
    }
}
