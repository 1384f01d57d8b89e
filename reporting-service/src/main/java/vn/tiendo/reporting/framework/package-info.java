/** Owns this service's copy of the sets of criteria, by which units are scored. Points and bands are data; nothing here knows any of them. */
@NullMarked
package vn.tiendo.reporting.framework;

import org.jspecify.annotations.NullMarked;
