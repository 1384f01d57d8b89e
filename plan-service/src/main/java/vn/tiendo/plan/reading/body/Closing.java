package vn.tiendo.plan.reading.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.document.RecipientPurposes;
import vn.tiendo.plan.language.document.SignatureForm;
import vn.tiendo.platform.event.RecipientPurpose;

/** Who gets the document and how it is signed. */
final class Closing {
    private static final int MOST_RECIPIENTS = 200;
    private static final int MOST_SIGNATURE_LINES = 5;
    private static final String[] AUTHORITY = {"tm", "kt", "tl", "tuq", "q chu tich"};
    private static final String[] POSTS = {"chu tich", "pho chu tich"};

    private final List<Paragraph> all;
    private final Names names;

    Closing(List<Paragraph> all, Names names) {
        this.all = all;
        this.names = names;
    }

    List<Statement> read() {
        List<Statement> found = new ArrayList<>(recipients());
        signature(found);
        return found;
    }

    private List<Statement> recipients() {
        List<Statement> found = new ArrayList<>();
        boolean inside = false;
        for (Paragraph at : all) {
            if (at.starts("noi nhan")) {
                inside = true;
                split(at, at.text().substring(at.text().indexOf(':') + 1), found);
            } else if (inside && at.text().matches("(?s)[-+–•].*") && found.size() < MOST_RECIPIENTS) {
                split(at, at.text(), found);
            } else if (inside) {
                break;
            }
        }
        return found;
    }

    private void split(Paragraph at, String list, List<Statement> found) {
        for (String one : list.split("[;\\n]")) {
            String line = one.strip().replaceFirst("^[-+–•]\\s*", "").replaceFirst("[.,/]+$", "");
            String name = line.replaceAll("\\s*\\([^)]*\\)", "").strip();
            if (!name.isEmpty() && !at.plain().equals("noi nhan")) {
                String inBrackets = line.contains("(") ? line.substring(line.indexOf('(')) : "";
                boolean file = Paragraph.of(1, name).starts("luu");
                @Nullable
                RecipientPurpose purpose = file ? RecipientPurpose.TO_FILE : RecipientPurposes.named(inBrackets);
                Fact.Recipient recipient =
                        new Fact.Recipient(name, purpose, names.unit(file ? name.replaceFirst("^[^:]*:", "") : name));
                found.add(Statement.of(
                        recipient, one.strip(), at, "recipient-line", recipient.unitId() == null ? 0.6 : 0.9));
            }
        }
    }

    /** The last signature counts: an example in the text may stand before it. */
    private void signature(List<Statement> found) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (ofSignature(all.get(i))) {
                int from = i;
                while (from > 0 && i - from < MOST_SIGNATURE_LINES && ofSignature(all.get(from - 1))) {
                    from--;
                }
                List<Paragraph> lines = all.subList(from, i + 1);
                String text = lines.stream().map(Paragraph::text).collect(Collectors.joining("; "));
                SignatureForm form = SignatureForm.of(text);
                found.add(Statement.of(
                        new Fact.Signing(text, form.onBehalf(), form.forHead()),
                        text,
                        lines.get(0),
                        "signature-block",
                        form.irregular() ? 0.6 : 0.9));
                return;
            }
        }
    }

    private static boolean ofSignature(Paragraph at) {
        boolean post = at.plain().equals(POSTS[0]) || at.plain().equals(POSTS[1]);
        return at.upperCase() && (post || at.starts(AUTHORITY));
    }
}
