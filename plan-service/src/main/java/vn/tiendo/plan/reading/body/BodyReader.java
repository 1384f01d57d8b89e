package vn.tiendo.plan.reading.body;

import java.util.ArrayList;
import java.util.List;

/** Reads all that a plan's body says. */
public final class BodyReader {
    private BodyReader() {}

    /** @param year the plan's, for days that name none */
    public static List<Statement> read(Body body, int year, Names names) {
        List<Paragraph> all = body.paragraphs();
        Letterhead letterhead = new Letterhead(all);
        List<Statement> found = new ArrayList<>(letterhead.read());
        found.addAll(Preamble.read(all, letterhead.end()));
        found.addAll(new Reporting(all, year, names).read());
        found.addAll(OtherDuties.read(all, year));
        found.addAll(new Closing(all, names).read());
        return List.copyOf(found);
    }

    /** Whether two facts of one document cannot both hold, so that a person must choose. */
    public static boolean conflict(Fact one, Fact other) {
        if (one instanceof Fact.ReportingDuty duty && other instanceof Fact.ReportingDuty rival) {
            return Reporting.conflict(duty, rival);
        }
        return FactKind.of(one) == FactKind.of(other) && FactKind.of(one).single() && !one.equals(other);
    }
}
