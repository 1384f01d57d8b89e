/** Hands tasks out to other machines, as many as there are and again whenever they change. It never holds more of them than a thousand, and nothing in the database, while it waits for the reader. */
@NullMarked
package vn.tiendo.reporting.export;

import org.jspecify.annotations.NullMarked;
