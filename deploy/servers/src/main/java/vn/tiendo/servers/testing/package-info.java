/**
 * Gives tests the real servers, started once and shared by every module and every build of this tree. Owns the process
 * that holds them, who still needs it, and what one test run gets for itself: a database, topics, tokens.
 */
@NullMarked
package vn.tiendo.servers.testing;

import org.jspecify.annotations.NullMarked;
