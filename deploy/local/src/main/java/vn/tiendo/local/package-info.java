/**
 * The one command: starts the whole system on this machine, watches it, and stops it. Owns which parts there are, their
 * ports, the simulated day, and every sentence a person at the terminal reads.
 */
@NullMarked
package vn.tiendo.local;

import org.jspecify.annotations.NullMarked;
