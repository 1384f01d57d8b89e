package vn.tiendo.plan.reading.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The tables of a Word document, read as a stream; a table inside a cell is a table of its own. */
final class WordTables {
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    /** Text that is no longer in the document. */
    static final Set<String> SKIPPED = Set.of("moveFrom", "del");

    private final OfficePackage office;
    private final Deque<WordTable> open = new ArrayDeque<>();
    private final List<WordTable> tables = new ArrayList<>();
    private final Allowance allowance = new Allowance();
    private final WordFonts fonts;
    private int rows;
    private boolean inRowProperties;
    private boolean inText;

    WordTables(OfficePackage office) {
        this.office = office;
        this.fonts = WordFonts.of(office);
    }

    List<RawTable> read() {
        try (XmlPart part = office.xml(office.main())) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement()) {
                    start(part, xml);
                } else if (xml.isEndElement()) {
                    skipAlternatives(part, xml);
                    end(xml.getLocalName(), xml.getNamespaceURI());
                } else if (xml.isCharacters() && inText && !open.isEmpty()) {
                    open.getLast().text(fonts.shown(xml.getText()));
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(office.main());
        }
        return tables.stream()
                .map(table -> table.finished(fonts.convertedFrom()))
                .toList();
    }

    private void start(XmlPart part, XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (SKIPPED.contains(name) && !(name.equals("del") && inRowProperties)) {
            skip(part, xml);
        } else if (word(xml.getNamespaceURI())) {
            fonts.start(xml);
            if (name.equals("tbl")) {
                WordTable table = new WordTable(tables.size() + 1, allowance);
                tables.add(table);
                open.addLast(table);
            } else if (!open.isEmpty()) {
                inside(open.getLast(), name, xml);
            }
        }
    }

    private void inside(WordTable table, String name, XMLStreamReader xml) {
        switch (name) {
            case "tr" -> {
                if (++rows > Tables.MAX_RAW_ROWS) {
                    throw UnreadableFile.tooManyRows(Tables.MAX_RAW_ROWS);
                }
                table.startRow();
            }
            case "trPr" -> inRowProperties = true;
            case "del" -> table.dropRow();
            case "hidden" -> table.hideRow();
            case "gridBefore" -> table.skipGrid(number(value(xml)));
            case "tc" -> table.startCell();
            case "gridSpan" -> table.span(number(value(xml)));
            case "vMerge" -> table.merge("restart".equals(value(xml)) ? RawCell.Merge.START : RawCell.Merge.CONTINUED);
            case "hMerge" -> {
                if (!"restart".equals(value(xml))) {
                    table.joinLeft();
                }
            }
            case "p" -> table.startParagraph();
            case "txbxContent" -> table.startBox();
            case "t" -> inText = true;
            case "br", "cr" -> table.text("\n");
            case "tab" -> tab(table, xml);
            case "noBreakHyphen" -> table.text("-");
            case "softHyphen" -> table.text(fonts.softHyphen());
            default -> {}
        }
    }

    /** Tab stops of the paragraph style have the same element name; only these carry attributes. */
    private static void tab(WordTable table, XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0) {
            table.text("\t");
        }
    }

    private void end(String name, @Nullable String namespace) {
        if (!word(namespace)) {
            return;
        }
        fonts.end(name);
        if (open.isEmpty()) {
            return;
        }
        switch (name) {
            case "tbl" -> open.removeLast();
            case "tr" -> open.getLast().endRow();
            case "trPr" -> inRowProperties = false;
            case "tc" -> open.getLast().endCell();
            case "p" -> open.getLast().endParagraph();
            case "txbxContent" -> open.getLast().endBox();
            case "t" -> inText = false;
            default -> {}
        }
    }

    static void skip(XmlPart part, XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && part.next()) {
            if (xml.isStartElement()) {
                depth++;
            } else if (xml.isEndElement()) {
                depth--;
            }
        }
    }

    /** After the first choice the same stands again for other programs. */
    static void skipAlternatives(XmlPart part, XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("Choice") && COMPATIBILITY.equals(xml.getNamespaceURI())) {
            skip(part, xml);
        }
    }

    static boolean word(@Nullable String namespace) {
        return namespace != null && NAMESPACES.contains(namespace);
    }

    static @Nullable String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static int number(@Nullable String value) {
        try {
            return value == null ? 1 : Math.max(0, Math.min(64, Integer.parseInt(value)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
