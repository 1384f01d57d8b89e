/** What a person wants by mail at once, in a daily digest or not at all. What a duty demands can only be put off. */
@NullMarked
package vn.tiendo.notification.preference;

import org.jspecify.annotations.NullMarked;
