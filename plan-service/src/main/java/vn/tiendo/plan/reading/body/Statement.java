package vn.tiendo.plan.reading.body;

/**
 * A fact and where it stands.
 *
 * @param quote the words it was read from
 * @param source where they stand, for people
 * @param rule the rule that matched
 * @param confidence from 0 to 1 (the words leave no choice)
 */
public record Statement(Fact fact, String quote, String source, String rule, double confidence) {
    static Statement of(Fact fact, Paragraph at, String rule, double confidence) {
        return of(fact, at.text(), at, rule, confidence);
    }

    static Statement of(Fact fact, String quote, Paragraph at, String rule, double confidence) {
        return new Statement(fact, quote, "Đoạn " + at.number(), rule, confidence);
    }
}
