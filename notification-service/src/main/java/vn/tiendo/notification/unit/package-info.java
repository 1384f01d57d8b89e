/**
 * Who stands where a unit stood that has ended. The register keeps the names of the day something was asked; whoever is
 * told is looked up here when it is said.
 */
@NullMarked
package vn.tiendo.notification.unit;

import org.jspecify.annotations.NullMarked;
