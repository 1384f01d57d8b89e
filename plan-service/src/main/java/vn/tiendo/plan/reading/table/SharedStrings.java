package vn.tiendo.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The workbook's table of texts; phonetic hints inside them are left out. */
record SharedStrings(List<String> texts) {

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
                        case "si" -> texts.add(text == null ? "" : text.toString());
                        case "t" -> inText = false;
                        case "rPh" -> inHint = false;
                        default -> {}
                    }
                } else if (xml.isCharacters() && inText && !inHint && text != null) {
                    text.append(xml.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(name);
        }
        return texts;
    }
}
