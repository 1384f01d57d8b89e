/** Who is calling and what they may do. A right is a permission and a set of unit subtrees; nothing is allowed by default. */
@NullMarked
package vn.tiendo.platform.security;

import org.jspecify.annotations.NullMarked;
