package vn.tiendo.plan.language;

/**
 * What a text was taken to mean.
 *
 * @param rule the rules that matched, joined by {@code +} where the text has several parts
 * @param confidence from 0 (not understood) to 1 (the text leaves no choice)
 */
public record Reading<T>(T value, String rule, double confidence) {}
