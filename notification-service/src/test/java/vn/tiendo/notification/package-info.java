/** Tests of the whole service. They own nothing but what they check. */
@NullMarked
package vn.tiendo.notification;

import org.jspecify.annotations.NullMarked;
