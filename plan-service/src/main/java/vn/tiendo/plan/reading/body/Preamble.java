package vn.tiendo.plan.reading.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.plan.language.document.DocumentCodes;

/** What the plan rests on and which indices it serves. */
final class Preamble {
    private static final int MOST_PARAGRAPHS = 40;
    private static final int MOST_BASES = 50;
    private static final int LONGEST = 1000;
    private static final Map<String, List<String>> INDICES = indices();

    private Preamble() {}

    private static Map<String, List<String>> indices() {
        Map<String, List<String>> indices = new LinkedHashMap<>();
        indices.put("PAPI", List.of("papi", "hieu qua quan tri va hanh chinh cong"));
        indices.put("PAR_INDEX", List.of("par index", "chi so cai cach hanh chinh"));
        indices.put("SIPAS", List.of("sipas"));
        indices.put("DTI", List.of("dti", "chi so chuyen doi so"));
        indices.put("DAN_VAN", List.of("chi so dan van chinh quyen"));
        return indices;
    }

    /** @param titleEnd where the plan's text begins */
    static List<Statement> read(List<Paragraph> all, int titleEnd) {
        List<Paragraph> preamble = all.stream()
                .skip(titleEnd)
                .limit(MOST_PARAGRAPHS)
                .takeWhile(at -> !at.heading())
                .toList();
        List<Statement> found = new ArrayList<>();
        for (Paragraph at : preamble) {
            if (at.starts("can cu", "thuc hien", "theo", "xet") && found.size() < MOST_BASES) {
                found.add(basis(at));
            }
        }
        INDICES.forEach((index, names) -> all.stream()
                .limit(titleEnd + preamble.size())
                .filter(at -> names.stream().anyMatch(at::says))
                .findFirst()
                .ifPresent(at -> found.add(
                        Statement.of(new Fact.Index(index), at, "index-named", at.number() <= titleEnd ? 1 : 0.8))));
        return found;
    }

    private static Statement basis(Paragraph at) {
        String first = at.sentences().get(0).replaceFirst("[.;,]+$", "").replaceAll("\\s+", " ");
        String text = first.substring(0, Math.min(first.length(), LONGEST));
        @Nullable
        DocumentCode code =
                DocumentCodes.read(text).value().stream().findFirst().orElse(null);
        Fact.LegalBasis basis =
                new Fact.LegalBasis(text, code == null ? null : code.code(), code == null ? null : code.date());
        return Statement.of(basis, at.sentences().get(0), at, "basis-opening", code == null ? 0.6 : 1);
    }
}
