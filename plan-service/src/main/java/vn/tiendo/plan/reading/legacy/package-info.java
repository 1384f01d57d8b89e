/**
 * Vietnamese text from before Unicode: character sets told apart by whether they make Vietnamese syllables, and fonts
 * that draw Vietnamese letters over Latin ones. What is not certain is refused, for a wrong letter looks right.
 */
@NullMarked
package vn.tiendo.plan.reading.legacy;

import org.jspecify.annotations.NullMarked;
