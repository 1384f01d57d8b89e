/** Knows the files that people may send us, whatever they are called and whichever service keeps them. */
@NullMarked
package vn.tiendo.platform.file;

import org.jspecify.annotations.NullMarked;
