/** What the tests of this service share: calls as its people make them, and a small plan of their own. */
@NullMarked
package vn.tiendo.plan.testing;

import org.jspecify.annotations.NullMarked;
