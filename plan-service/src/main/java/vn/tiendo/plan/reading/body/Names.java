package vn.tiendo.plan.reading.body;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows which unit a name means in the plan at hand. */
@FunctionalInterface
public interface Names {
    /** For a text that belongs to no unit. */
    Names NONE = words -> null;

    /** The one unit that the words mean; null if they mean none or several. */
    @Nullable
    UUID unit(String words);
}
