/** Vietnamese text as people type and read it: one folding for all searches, one wording of states, one kind of CSV. */
@NullMarked
package vn.tiendo.platform.text;

import org.jspecify.annotations.NullMarked;
