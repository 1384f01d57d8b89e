package vn.tiendo.task.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** A list ordered by id, falling. */
public final class NewestFirst {
    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private NewestFirst() {}

    /** The rows of the page have a lower id than this one. */
    public static UUID below(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 1);
        if (cursor == null) {
            return ABOVE_ALL;
        }
        try {
            return UUID.fromString(cursor.keys().get(0));
        } catch (IllegalArgumentException ofAnotherList) {
            throw Problem.of(CommonProblem.INVALID_CURSOR).causedBy(ofAnotherList);
        }
    }

    public static Cursor after(UUID last) {
        return Cursor.of(last.toString());
    }
}
