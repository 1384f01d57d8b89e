/**
 * Who is away and who stands in. task-service decides on delegations; here they only say who is told in whose place.
 */
@NullMarked
package vn.tiendo.notification.absence;

import org.jspecify.annotations.NullMarked;
