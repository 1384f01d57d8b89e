package vn.tiendo.plan.language.document;

import static vn.tiendo.platform.event.RecipientPurpose.TO_COORDINATE;
import static vn.tiendo.platform.event.RecipientPurpose.TO_EXECUTE;
import static vn.tiendo.platform.event.RecipientPurpose.TO_FILE;
import static vn.tiendo.platform.event.RecipientPurpose.TO_MONITOR;
import static vn.tiendo.platform.event.RecipientPurpose.TO_REPORT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.platform.event.RecipientPurpose;

/** How documents word the purpose of a recipient. */
public final class RecipientPurposes {
    private static final List<Wording> WORDINGS = List.of(
            new Wording("b c", "báo cáo", TO_REPORT),
            new Wording("t d", "theo dõi", TO_MONITOR),
            new Wording("t h", "thực hiện", TO_EXECUTE),
            new Wording("p h", "phối hợp", TO_COORDINATE),
            new Wording("luu", "lưu", TO_FILE));

    private RecipientPurposes() {}

    private record Wording(String sign, String words, RecipientPurpose purpose) {
        boolean in(String plain) {
            return plain.contains(" " + sign + " ") || plain.contains(" " + Words.plain(words) + " ");
        }
    }

    /** The purpose that words such as "để b/c" name; null if they name none. */
    public static @Nullable RecipientPurpose named(String text) {
        String plain = " " + Words.plain(text) + " ";
        return WORDINGS.stream()
                .filter(wording -> wording.in(plain))
                .findFirst()
                .map(Wording::purpose)
                .orElse(null);
    }

    /** In full, as in "nhận để …". */
    public static String words(RecipientPurpose purpose) {
        return WORDINGS.stream()
                .filter(wording -> wording.purpose() == purpose)
                .findFirst()
                .orElseThrow()
                .words();
    }
}
