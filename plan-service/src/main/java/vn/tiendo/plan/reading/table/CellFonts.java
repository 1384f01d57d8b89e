package vn.tiendo.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.legacy.LegacyFont;

/** The fonts of a workbook's cells; those from before Unicode show other letters than the file holds. */
final class CellFonts {
    private final List<String> fonts = new ArrayList<>();
    private final List<Integer> fontOfStyle = new ArrayList<>();
    private @Nullable String list;

    static CellFonts of(OfficePackage office, Map<String, String> targets) {
        CellFonts fonts = new CellFonts();
        @Nullable String name = Worksheets.part(office, targets, "styles.xml");
        if (name != null) {
            try (XmlPart part = office.xml(name)) {
                fonts.read(part);
            } catch (XMLStreamException | NumberFormatException e) {
                throw UnreadableFile.damaged(name);
            }
        }
        return fonts;
    }

    private void read(XmlPart part) throws XMLStreamException {
        XMLStreamReader xml = part.reader();
        while (part.next()) {
            if (xml.isEndElement() && xml.getLocalName().equals(list)) {
                list = null;
            } else if (xml.isStartElement()) {
                start(xml);
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals("fonts") || name.equals("cellXfs")) {
            list = name;
        } else if ("fonts".equals(list) && name.equals("font")) {
            fonts.add("");
        } else if ("fonts".equals(list) && name.equals("name") && !fonts.isEmpty()) {
            @Nullable String value = xml.getAttributeValue(null, "val");
            fonts.set(fonts.size() - 1, value == null ? "" : value);
        } else if ("cellXfs".equals(list) && name.equals("xf")) {
            @Nullable String id = xml.getAttributeValue(null, "fontId");
            fontOfStyle.add(id == null ? 0 : Integer.parseInt(id));
        }
    }

    /** Null for a font of today. */
    @Nullable
    LegacyFont ofStyle(@Nullable String style) {
        try {
            int index = style == null ? 0 : Integer.parseInt(style);
            int font = index >= 0 && index < fontOfStyle.size() ? fontOfStyle.get(index) : -1;
            return font >= 0 && font < fonts.size() ? LegacyFont.named(fonts.get(font)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
