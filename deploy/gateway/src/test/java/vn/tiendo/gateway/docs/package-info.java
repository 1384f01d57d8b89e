/** How several API documents become one. */
@NullMarked
package vn.tiendo.gateway.docs;

import org.jspecify.annotations.NullMarked;
