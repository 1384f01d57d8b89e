package vn.tiendo.task.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;

/** A list ordered by id, falling. */
public final class NewestFirst {
    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private NewestFirst() {}

    /** The rows of the page have a lower id than this one. */
    public static UUID below(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 1);
        return cursor == null ? ABOVE_ALL : cursor.uuid(0);
    }

    public static Cursor after(UUID last) {
        return Cursor.of(last.toString());
    }
}
