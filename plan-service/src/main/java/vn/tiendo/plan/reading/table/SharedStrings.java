package vn.tiendo.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The workbook's table of texts; phonetic hints inside them are left out. A text that is too long for a cell is kept
 * just long enough to be refused where a cell shows it: only the cell has a place that can be told.
 */
record SharedStrings(List<String> texts) {
    private static final int MOST = 1_000_000;
    private static final long LONGEST = 16_000_000;

    static SharedStrings of(OfficePackage office, Map<String, String> targets) {
        String name = Worksheets.part(office, targets, "sharedStrings.xml");
        return new SharedStrings(name == null ? List.of() : read(office, name));
    }

    String at(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw UnreadableFile.damaged("sharedStrings.xml");
        }
    }

    private static List<String> read(OfficePackage office, String name) {
        List<String> texts = new ArrayList<>();
        @Nullable StringBuilder text = null;
        long total = 0;
        boolean inText = false;
        boolean inHint = false;
        try (XmlPart part = office.xml(name)) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "si" -> text = new StringBuilder();
                        case "t" -> inText = true;
                        case "rPh" -> inHint = true;
                        default -> {}
                    }
                } else if (xml.isEndElement()) {
                    switch (xml.getLocalName()) {
                        case "si" -> {
                            texts.add(text == null ? "" : Tables.clean(text));
                            total += text == null ? 0 : text.length();
                            if (texts.size() > MOST || total > LONGEST) {
                                throw UnreadableFile.tooMuchText((int) LONGEST);
                            }
                        }
                        case "t" -> inText = false;
                        case "rPh" -> inHint = false;
                        default -> {}
                    }
                } else if (xml.isCharacters() && inText && !inHint && text != null) {
                    String more = xml.getText();
                    text.append(more, 0, Math.min(more.length(), Math.max(0, Allowance.CELL + 1 - text.length())));
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(name);
        }
        return texts;
    }
}
