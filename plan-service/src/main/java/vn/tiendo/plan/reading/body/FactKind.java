package vn.tiendo.plan.reading.body;

import java.util.Arrays;

/** The kinds of facts, stable for ever. */
public enum FactKind {
    TITLE(Fact.Title.class, true),
    DOCUMENT_CODE(Fact.DocumentCode.class, true),
    ISSUE_DATE(Fact.IssueDate.class, true),
    ISSUING_UNIT(Fact.IssuingUnit.class, true),
    LEGAL_BASIS(Fact.LegalBasis.class, false),
    SIGNING(Fact.Signing.class, true),
    RECIPIENT(Fact.Recipient.class, false),
    INDEX(Fact.Index.class, false),
    REPORTING_DUTY(Fact.ReportingDuty.class, false),
    ISSUANCE_DUTY(Fact.IssuanceDuty.class, false),
    INSPECTION_DUTY(Fact.InspectionDuty.class, false);

    private final Class<? extends Fact> type;
    private final boolean single;

    FactKind(Class<? extends Fact> type, boolean single) {
        this.type = type;
        this.single = single;
    }

    public Class<? extends Fact> type() {
        return type;
    }

    /** Whether a document has one such fact at most. */
    public boolean single() {
        return single;
    }

    public static FactKind of(Fact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(fact))
                .findFirst()
                .orElseThrow();
    }
}
