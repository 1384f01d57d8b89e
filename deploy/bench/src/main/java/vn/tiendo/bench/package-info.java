/** Programs that measure the running system. They judge by printing a bound beside each figure; no test depends on them. */
@NullMarked
package vn.tiendo.bench;

import org.jspecify.annotations.NullMarked;
