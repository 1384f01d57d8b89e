/** The contracts the services meet in. One sealed interface a topic; a golden JSON example of each event stands in {@code resources/events}. */
@NullMarked
package vn.tiendo.platform.event;

import org.jspecify.annotations.NullMarked;
