package vn.tiendo.plan.language.unit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.unit.Actor.Level;

/** What the words beside a name say of its level. */
final class Levels {
    private static final Map<String, Level> NAMES = Map.ofEntries(
            Map.entry("xa", Level.COMMUNE),
            Map.entry("phuong", Level.COMMUNE),
            Map.entry("tt", Level.COMMUNE),
            Map.entry("thi tran", Level.COMMUNE),
            Map.entry("dac khu", Level.COMMUNE),
            Map.entry("dia phuong", Level.COMMUNE),
            Map.entry("co so", Level.COMMUNE),
            Map.entry("huyen", Level.DISTRICT),
            Map.entry("quan", Level.DISTRICT),
            Map.entry("thi xa", Level.DISTRICT),
            Map.entry("thanh pho", Level.DISTRICT),
            Map.entry("tinh", Level.PROVINCE));

    private Levels() {}

    static @Nullable Level named(String plain) {
        return NAMES.get(plain);
    }

    /** "huyện ủy" and "tỉnh ủy" say it themselves. */
    static @Nullable Level ofSpelling(String spelling) {
        return spelling.startsWith("huyen") ? Level.DISTRICT : spelling.startsWith("tinh") ? Level.PROVINCE : null;
    }

    /** A department before the name is the province's ("sở") or the district's ("phòng"). */
    static @Nullable Level ofTitle(String title, String spelling) {
        if (spelling.equals(title) || spelling.startsWith(title + " ")) {
            return null;
        }
        return title.equals("so") ? Level.PROVINCE : title.equals("phong") ? Level.DISTRICT : null;
    }

    /** The lowest level at which there is such an actor. */
    static Level firstOf(String spelling) {
        for (Level level : Level.values()) {
            if (Lexicon.actors().key(spelling, level) != null) {
                return level;
            }
        }
        return Level.COMMUNE;
    }
}
