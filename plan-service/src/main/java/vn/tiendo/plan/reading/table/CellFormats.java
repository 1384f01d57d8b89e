package vn.tiendo.plan.reading.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a stored number is shown: dates the Vietnamese way, shares as percent, anything else as the plain number. */
record CellFormats(List<Integer> formatOfStyle, Map<Integer, String> formats, boolean from1904) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_MAGNITUDE = 15;

    static CellFormats of(OfficePackage office, Map<String, String> targets) {
        List<Integer> formatOfStyle = new ArrayList<>();
        Map<Integer, String> formats = new HashMap<>();
        String name = Worksheets.part(office, targets, "styles.xml");
        if (name != null) {
            try (XmlPart part = office.xml(name)) {
                read(part, formatOfStyle, formats);
            } catch (XMLStreamException | NumberFormatException e) {
                throw UnreadableFile.damaged(name);
            }
        }
        return new CellFormats(formatOfStyle, formats, counts1904(office));
    }

    private static void read(XmlPart part, List<Integer> formatOfStyle, Map<Integer, String> formats)
            throws XMLStreamException {
        XMLStreamReader xml = part.reader();
        boolean inCellStyles = false;
        while (part.next()) {
            if (xml.isStartElement()) {
                String id = xml.getAttributeValue(null, "numFmtId");
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String code = xml.getAttributeValue(null, "formatCode");
                        if (id != null && code != null) {
                            formats.put(Integer.valueOf(id), code);
                        }
                    }
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            formatOfStyle.add(id == null ? 0 : Integer.parseInt(id));
                        }
                    }
                    default -> {}
                }
            } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
    }

    private static boolean counts1904(OfficePackage office) {
        try (XmlPart part = office.xml(office.main())) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(office.main());
        }
    }

    String show(String stored, @Nullable String style) {
        if (stored.length() > LONGEST_NUMBER) {
            return stored;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip());
        } catch (NumberFormatException e) {
            return stored;
        }
        if (!everyday(number)) {
            return stored;
        }
        int format = formatOf(style);
        String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(Math.max(0, format)));
        if (code != null && DateUtil.isADateFormat(format, code) && DateUtil.isValidExcelDate(number.doubleValue())) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), from1904);
            return moment == null ? stored : moment.format(DAY);
        }
        if (code != null && code.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        return plain(number);
    }

    private int formatOf(@Nullable String style) {
        try {
            int index = style == null ? 0 : Integer.parseInt(style);
            return index >= 0 && index < formatOfStyle.size() ? formatOfStyle.get(index) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A few characters can name a number whose digits would fill the memory, so it is never computed with. */
    private static boolean everyday(BigDecimal number) {
        long magnitude = (long) number.precision() - number.scale();
        return Math.abs(magnitude) <= LARGEST_MAGNITUDE;
    }

    private static String plain(BigDecimal number) {
        return number.setScale(Math.min(6, Math.max(0, number.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
