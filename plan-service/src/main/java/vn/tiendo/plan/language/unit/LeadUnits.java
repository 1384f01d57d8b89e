package vn.tiendo.plan.language.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Corrected;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.language.unit.Actor.Level;

/**
 * Reads the cells that name who leads and who helps. The longest spelling that stands at a place wins; a word of level
 * after it ("huyện", "tỉnh") sets the level, which a name without one takes from the name before.
 */
public final class LeadUnits {
    /** Words before a post that do not change whose post it is. */
    private static final Set<String> TITLES =
            Set.of("cong chuc", "can bo", "bo phan", "dong chi", "d c", "cb", "cc", "ban", "so", "phong");

    private static final Set<String> JOINTS = Set.of(
            "va", "cung", "voi", "phoi hop", "chu tri", "do", "cua", "thuoc", "tren dia ban", "la", "co quan", "cap");
    private static final Set<String> BULLETS = Set.of("-", "+", "•", "*");
    private final List<Word> words;
    private final String text;
    private final List<Actor> actors = new ArrayList<>();
    private Level inherited = Level.COMMUNE;
    private int at;
    private int unknownFrom = -1;

    private LeadUnits(String text) {
        this.text = Corrected.of(text);
        this.words = significant(Words.of(this.text));
    }

    /** Cells wrap inside a name; only a bullet makes the line after a break a new one. */
    private static List<Word> significant(List<Word> all) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            boolean bullet =
                    i + 1 < all.size() && BULLETS.contains(all.get(i + 1).plain());
            if (!word.sign() || word.is(";") || word.kind() == Word.Kind.LINE_BREAK && bullet) {
                words.add(word);
            }
        }
        return words;
    }

    /** Everyone the cell names, in order and once each; unknown names are actors without a key. */
    public static Reading<List<Actor>> read(String text) {
        LeadUnits reader = new LeadUnits(text);
        reader.read();
        List<Actor> actors = reader.once();
        long known = actors.stream().filter(Actor::resolved).count();
        double confidence = actors.isEmpty() ? 0 : (double) known / actors.size();
        return new Reading<>(actors, known > 0 ? "actor-spelling" : "none", confidence);
    }

    /** The keys of those that are known. */
    public static List<String> keys(String text) {
        return read(text).value().stream()
                .map(Actor::key)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a cell names offices or posts, known or not, rather than work or time. */
    public static boolean looksLikeUnits(String text) {
        if (text.length() > 300) {
            return false;
        }
        return !Heads.ofWork(text) && (read(text).confidence() > 0.5 || Heads.ofUnit(text));
    }

    private void read() {
        while (at < words.size()) {
            if (separates(words.get(at))) {
                closeUnknown(at);
                at++;
            } else if (!known() && !skip(JOINTS) && !(unknownFrom < 0 && skip(TITLES))) {
                if (unknownFrom < 0) {
                    unknownFrom = at;
                }
                at++;
            }
        }
        closeUnknown(at);
    }

    private boolean known() {
        int start = at;
        while (skip(TITLES)) {
            // a title before the post
        }
        int length = longestAt(at);
        if (length == 0 && at > start) {
            at = start;
            length = longestAt(at);
        } else if (at > start && longestAt(start) >= at - start + length) {
            at = start;
            length = longestAt(at);
        }
        if (length == 0) {
            at = start;
            return false;
        }
        closeUnknown(start);
        String spelling = plain(at, length);
        at += length;
        Level named = level(spelling);
        Level stated = named == null ? Levels.ofTitle(wordAt(start), spelling) : named;
        Level level = stated == null ? inherited : stated;
        String key = Lexicon.actors().key(spelling, level);
        if (key == null && stated == null) {
            level = Levels.firstOf(spelling);
            key = Lexicon.actors().key(spelling, level);
        }
        inherited = stated == null ? level : stated;
        actors.add(new Actor(key, level, since(start)));
        return true;
    }

    private int longestAt(int from) {
        for (int length = Math.min(Lexicon.actors().longest(), words.size() - from); length > 0; length--) {
            if (Lexicon.actors().knows(plain(from, length))) {
                return length;
            }
        }
        return 0;
    }

    /** Takes "(cấp) xã Nguyễn Trãi" and the like; some spellings say their level themselves. */
    private @Nullable Level level(String spelling) {
        Level own = Levels.ofSpelling(spelling);
        int mark = at;
        if (at + 3 < words.size() && plain(at, 3).equals("tren dia ban")) {
            at += 3;
        } else if (wordAt(at).equals("cac")
                || wordAt(at).equals("tai")
                || wordAt(at).equals("cap")) {
            at++;
        }
        for (int length = 2; length > 0; length--) {
            Level level = at + length <= words.size() ? Levels.named(plain(at, length)) : null;
            if (level != null) {
                at += length;
                skipName();
                return level;
            }
        }
        at = mark;
        return own;
    }

    private void skipName() {
        while (at < words.size()
                && !separates(words.get(at))
                && Character.isUpperCase(words.get(at).text().charAt(0))
                && longestAt(at) == 0
                && !Heads.word(words.get(at).plain())) {
            at++;
        }
    }

    private boolean skip(Set<String> phrases) {
        for (int length = 3; length > 0; length--) {
            if (at + length <= words.size() && phrases.contains(plain(at, length))) {
                at += length;
                return true;
            }
        }
        return false;
    }

    private void closeUnknown(int end) {
        if (unknownFrom >= 0) {
            int from = unknownFrom;
            unknownFrom = -1;
            String name =
                    text.substring(words.get(from).start(), words.get(end - 1).end());
            actors.add(new Actor(null, inherited, name));
        }
    }

    private List<Actor> once() {
        List<Actor> once = new ArrayList<>();
        for (Actor actor : actors) {
            if (once.stream()
                    .noneMatch(known -> actor.key() != null && actor.key().equals(known.key()))) {
                once.add(actor);
            }
        }
        return List.copyOf(once);
    }

    private static boolean separates(Word word) {
        return word.is(";") || word.kind() == Word.Kind.LINE_BREAK;
    }

    private String wordAt(int index) {
        return index < words.size() ? words.get(index).plain() : "";
    }

    private String plain(int from, int length) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            if (i > from) {
                plain.append(' ');
            }
            plain.append(words.get(i).plain());
        }
        return plain.toString();
    }

    private String since(int from) {
        return text.substring(words.get(from).start(), words.get(at - 1).end());
    }
}
