package vn.tiendo.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The worksheets of a workbook in their order, with what their cells show rather than what they store. */
final class Worksheets {
    private final OfficePackage office;

    Worksheets(OfficePackage office) {
        this.office = office;
    }

    List<RawTable> read() {
        Map<String, String> targets = office.targetsOf(office.main());
        SharedStrings strings = SharedStrings.of(office, targets);
        CellFormats formats = CellFormats.of(office, targets);
        CellFonts fonts = CellFonts.of(office, targets);
        Allowance allowance = new Allowance();
        List<RawTable> tables = new ArrayList<>();
        try (XmlPart part = office.xml(office.main())) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                    String target = targets.get(relationshipId(xml));
                    if (target != null && office.has(target)) {
                        String name = xml.getAttributeValue(null, "name");
                        String state = xml.getAttributeValue(null, "state");
                        boolean hidden = state != null && !state.equals("visible");
                        tables.add(new Worksheet(office, name == null ? "" : name, strings, formats, fonts, allowance)
                                .read(target, hidden));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(office.main());
        }
        return tables;
    }

    private static String relationshipId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The part that a relationship of the workbook leads to, found by the end of its name. */
    static @Nullable String part(OfficePackage office, Map<String, String> targets, String ending) {
        return targets.values().stream()
                .filter(target -> target.endsWith(ending) && office.has(target))
                .findFirst()
                .orElse(null);
    }
}
