/**
 * The parts that make one running system and the order in which they come and go. Owns ports, simulated time, the
 * settings each program is given, and what happens when a part dies.
 */
@NullMarked
package vn.tiendo.local.stack;

import org.jspecify.annotations.NullMarked;
