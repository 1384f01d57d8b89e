/** Puts reports on paper: the letter that an office signs, in the layout of Nghị định 30/2020/NĐ-CP, and a workbook to calculate with. It adds nothing to what the report says. */
@NullMarked
package vn.tiendo.reporting.document;

import org.jspecify.annotations.NullMarked;
