package vn.tiendo.platform.page;

import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** How many rows a page holds: 50 unless told, 200 at most. */
public final class Limit {
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private Limit() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw Problem.of(CommonProblem.INVALID_LIMIT, MOST);
        }
        return asked;
    }
}
