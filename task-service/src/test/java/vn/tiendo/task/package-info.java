/** The service as its users and the other services meet it. */
@NullMarked
package vn.tiendo.task;

import org.jspecify.annotations.NullMarked;
