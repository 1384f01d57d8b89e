/**
 * Reads what a plan says outside its table: letterhead, title, legal bases, who reports when to whom, recipients,
 * signature. Every statement keeps the words it was read from; nothing is decided here.
 */
@NullMarked
package vn.tiendo.plan.reading.body;

import org.jspecify.annotations.NullMarked;
