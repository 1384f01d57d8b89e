/** Short messages to telephones, by whatever gateway a provider offers. */
@NullMarked
package vn.tiendo.notification.text;

import org.jspecify.annotations.NullMarked;
