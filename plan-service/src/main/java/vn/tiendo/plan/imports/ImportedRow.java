package vn.tiendo.plan.imports;

import vn.tiendo.plan.line.LineContent;

/**
 * A row as it was understood.
 *
 * @param number from 1, in reading order
 * @param source where it begins in the file, for people
 */
record ImportedRow(int number, String source, LineContent content) {}
