/** The rules of the stack that need no running part. */
@NullMarked
package vn.tiendo.local.stack;

import org.jspecify.annotations.NullMarked;
