/** What the answers and parameters of all resources here have in common. A unit is always shown by id and name, and a parameter outside its few words is a 400. */
@NullMarked
package vn.tiendo.reporting.http;

import org.jspecify.annotations.NullMarked;
