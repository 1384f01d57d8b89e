/** Errors as RFC 9457 problems: a stable type, a Vietnamese title and detail, English on request. Each service keeps its own catalogue. */
@NullMarked
package vn.tiendo.platform.problem;

import org.jspecify.annotations.NullMarked;
