package vn.tiendo.plan.reading.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a Word document outside its task tables, in reading order. Letterhead and signature are laid out in
 * tables too, but those have few columns.
 */
final class WordBody {
    private static final int MOST_LAYOUT_CELLS = 3;

    private final OfficePackage office;
    private final List<String> paragraphs = new ArrayList<>();
    /** The paragraph, and around a text box the one that it hangs on and must not cut. */
    private final Deque<StringBuilder> open = new ArrayDeque<>(List.of(new StringBuilder()));

    private final WordFonts fonts;
    private int depth;
    private int tableFrom;
    private int cells;
    private boolean wide;
    private boolean inText;

    WordBody(OfficePackage office) {
        this.office = office;
        this.fonts = WordFonts.of(office);
    }

    List<String> read() {
        try (XmlPart part = office.xml(office.main())) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement()) {
                    start(part, xml);
                } else if (xml.isEndElement()) {
                    WordTables.skipAlternatives(part, xml);
                    end(xml.getLocalName(), xml.getNamespaceURI());
                } else if (xml.isCharacters() && inText) {
                    open.getLast().append(fonts.shown(xml.getText()));
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(office.main());
        }
        return List.copyOf(paragraphs);
    }

    private void start(XmlPart part, XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (WordTables.SKIPPED.contains(name)) {
            WordTables.skip(part, xml);
        } else if (WordTables.word(xml.getNamespaceURI())) {
            fonts.start(xml);
            switch (name) {
                case "tbl" -> startTable();
                case "tr" -> cells = 0;
                case "tc" -> wide |= ++cells > MOST_LAYOUT_CELLS;
                case "txbxContent" -> open.add(new StringBuilder());
                case "p", "br", "cr" -> endParagraph();
                case "t" -> inText = true;
                case "tab" -> open.getLast().append(xml.getAttributeCount() == 0 ? " " : "");
                case "noBreakHyphen" -> open.getLast().append('-');
                case "softHyphen" -> open.getLast().append(fonts.softHyphen());
                default -> {}
            }
        }
    }

    private void startTable() {
        endParagraph();
        if (depth++ == 0) {
            tableFrom = paragraphs.size();
            wide = false;
        }
    }

    private void end(String name, @Nullable String namespace) {
        if (!WordTables.word(namespace)) {
            return;
        }
        fonts.end(name);
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "txbxContent" -> open.removeLast();
            case "tbl" -> {
                if (--depth == 0 && wide) {
                    paragraphs.subList(tableFrom, paragraphs.size()).clear();
                }
            }
            default -> {}
        }
    }

    private void endParagraph() {
        String text = Tables.clean(open.getLast());
        open.getLast().setLength(0);
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
    }
}
