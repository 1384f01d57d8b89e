/** How Vietnamese text is compared where people do not type every mark. One folding for all, so that search and reading agree. */
@NullMarked
package vn.tiendo.platform.text;

import org.jspecify.annotations.NullMarked;
