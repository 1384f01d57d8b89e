package vn.tiendo.plan.reading.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.legacy.LegacyFont;

/**
 * The workbook's table of texts; phonetic hints inside them are left out. A text that is too long for a cell is kept
 * just long enough to be refused where a cell shows it: only the cell has a place that can be told.
 */
final class SharedStrings {
    private static final int MOST = 1_000_000;
    private static final long LONGEST = 16_000_000;

    private final List<String> texts = new ArrayList<>();
    /** Texts whose runs name fonts of their own, so that the cell's says nothing of them. */
    private final BitSet ownFonts = new BitSet();

    private @Nullable String convertedFrom;
    private long total;

    private final StringBuilder text = new StringBuilder();
    private @Nullable LegacyFont font;
    private boolean inText;
    private boolean inHint;

    static SharedStrings of(OfficePackage office, Map<String, String> targets) {
        SharedStrings strings = new SharedStrings();
        @Nullable String name = Worksheets.part(office, targets, "sharedStrings.xml");
        if (name != null) {
            strings.read(office, name);
        }
        return strings;
    }

    /** @param cell the font of the cell that shows the text, null for one of today */
    String at(String index, @Nullable LegacyFont cell) {
        try {
            int at = Integer.parseInt(index.strip());
            return ownFonts.get(at) ? texts.get(at) : shown(texts.get(at), cell);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw UnreadableFile.damaged("sharedStrings.xml");
        }
    }

    /** The letters that the font shows. */
    String shown(String stored, @Nullable LegacyFont in) {
        if (in == null) {
            return stored;
        }
        String shown = in.shown(stored);
        convertedFrom = shown.equals(stored) ? convertedFrom : in.letters().title();
        return shown;
    }

    /** The encoding that text was in, null if all of it was Unicode. */
    @Nullable
    String convertedFrom() {
        return convertedFrom;
    }

    private void read(OfficePackage office, String name) {
        try (XmlPart part = office.xml(name)) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement()) {
                    start(xml);
                } else if (xml.isEndElement()) {
                    end(xml.getLocalName());
                } else if (xml.isCharacters() && inText && !inHint) {
                    String more = shown(xml.getText(), font);
                    text.append(more, 0, Math.min(more.length(), Math.max(0, Allowance.CELL + 1 - text.length())));
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(name);
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "r" -> font = null;
            case "rFont" -> {
                font = LegacyFont.named(xml.getAttributeValue(null, "val"));
                ownFonts.set(texts.size());
            }
            case "t" -> inText = true;
            case "rPh" -> inHint = true;
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "si" -> {
                texts.add(text.toString());
                font = null;
                total += text.length();
                if (texts.size() > MOST || total > LONGEST) {
                    throw UnreadableFile.tooMuchText((int) LONGEST);
                }
            }
            case "r" -> font = null;
            case "t" -> inText = false;
            case "rPh" -> inHint = false;
            default -> {}
        }
    }
}
