/** Identifiers: UUID version 7, made by us or by the client. */
@NullMarked
package vn.tiendo.platform.id;

import org.jspecify.annotations.NullMarked;
