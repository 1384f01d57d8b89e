/**
 * Owns what a phone needs that was without reception: what changed in its absence, and how its own edits meet those of
 * others. See docs/adr/0019-offline-changes.md.
 */
@NullMarked
package vn.tiendo.task.sync;

import org.jspecify.annotations.NullMarked;
