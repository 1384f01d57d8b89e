/** Events arrive here and take effect once. What can never be applied goes to the dead-letter topic with its reason. */
@NullMarked
package vn.tiendo.platform.inbox;

import org.jspecify.annotations.NullMarked;
