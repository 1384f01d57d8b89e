/** How long a server that failed is left in peace. */
@NullMarked
package vn.tiendo.notification.pace;

import org.jspecify.annotations.NullMarked;
