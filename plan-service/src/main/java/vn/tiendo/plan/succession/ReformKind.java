package vn.tiendo.plan.succession;

import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;

/** What a decision does to units. */
enum ReformKind {
    /** Several become one, which may be one of them. */
    MERGE(SuccessionKind.MERGE),
    /** One becomes several; it may live on as one of them. */
    SPLIT(SuccessionKind.SPLIT),
    /** One ends and others that exist already take its place. */
    DISSOLVE(SuccessionKind.DISSOLVE),
    /** One goes on under another name or code. */
    RENAME(null);

    private final @Nullable SuccessionKind succession;

    ReformKind(@Nullable SuccessionKind succession) {
        this.succession = succession;
    }

    /** Null where nobody succeeds anybody. */
    @Nullable
    SuccessionKind succession() {
        return succession;
    }
}
