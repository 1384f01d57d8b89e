package vn.tiendo.plan.reading.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One worksheet, streamed. Its merged ranges stand after the cells, so they are laid over them at the end. */
final class Worksheet {
    private static final int MAX_COLUMNS = 256;
    private static final int MAX_MERGES = 50_000;
    private static final long MAX_MERGE_WORK = 2_000_000;

    private final OfficePackage office;
    private final String name;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final CellFonts fonts;
    private final Allowance allowance;
    private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final BitSet notShown = new BitSet();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();

    private int row;
    private int column;
    private boolean rowHidden;
    private @Nullable String type;
    private @Nullable String style;
    private final StringBuilder value = new StringBuilder();
    private boolean inValue;
    private boolean inHint;

    Worksheet(
            OfficePackage office,
            String name,
            SharedStrings strings,
            CellFormats formats,
            CellFonts fonts,
            Allowance allowance) {
        this.office = office;
        this.name = name;
        this.strings = strings;
        this.formats = formats;
        this.fonts = fonts;
        this.allowance = allowance;
    }

    RawTable read(String partName, boolean hidden) {
        try (XmlPart part = office.xml(partName)) {
            XMLStreamReader xml = part.reader();
            while (part.next()) {
                if (xml.isStartElement()) {
                    start(xml);
                } else if (xml.isEndElement()) {
                    end(xml.getLocalName());
                } else if (xml.isCharacters() && inValue && !inHint) {
                    value.append(xml.getText());
                    Allowance.refuseLongCell(value.length(), place(row));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw UnreadableFile.damaged(partName);
        }
        layMerges();
        List<RawRow> result = new ArrayList<>();
        rows.forEach((number, cells) ->
                result.add(new RawRow(place(number), List.copyOf(cells.values()), hiddenRows.contains(number))));
        return new RawTable(name, result, true, hidden, hiddenColumns, strings.convertedFrom());
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                rowHidden = hidden(xml);
            }
            case "col" -> columns(xml);
            case "c" -> {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                if (column < 0) {
                    throw UnreadableFile.damaged(name);
                }
                type = xml.getAttributeValue(null, "t");
                style = xml.getAttributeValue(null, "s");
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "rPh" -> inHint = true;
            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
    }

    private static boolean hidden(XMLStreamReader xml) {
        String hidden = xml.getAttributeValue(null, "hidden");
        return "1".equals(hidden) || "true".equals(hidden);
    }

    /** How the columns from {@code min} to {@code max} are shown; they count from 1. */
    private void columns(XMLStreamReader xml) {
        String first = xml.getAttributeValue(null, "min");
        String last = xml.getAttributeValue(null, "max");
        if (hidden(xml) && first != null && last != null) {
            int from = Math.min(MAX_COLUMNS, Math.max(0, Integer.parseInt(first) - 1));
            notShown.set(from, Math.max(from, Math.min(MAX_COLUMNS, Integer.parseInt(last))));
        }
    }

    private void merge(@Nullable String range) {
        if (range == null || merges.size() >= MAX_MERGES) {
            throw UnreadableFile.damaged(name);
        }
        CellRangeAddress merge = CellRangeAddress.valueOf(range);
        if (merge.getFirstColumn() >= 0 && merge.getFirstColumn() < MAX_COLUMNS) {
            merges.add(merge);
        }
    }

    private SourceLocation place(int number) {
        return new SourceLocation(SourceLocation.Kind.SHEET, name, number);
    }

    private void end(String element) {
        switch (element) {
            case "c" -> keep();
            case "v", "t" -> inValue = false;
            case "rPh" -> inHint = false;
            default -> {}
        }
    }

    private void keep() {
        if (column >= MAX_COLUMNS) {
            return;
        }
        String text = allowance.take(shown(), place(row));
        if (text.isEmpty()) {
            return;
        }
        if (rowHidden) {
            hiddenRows.add(row);
        }
        if (notShown.get(column)) {
            hiddenColumns.add(column);
        }
        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, new RawCell(text, column, 1, RawCell.Merge.NONE));
        if (rows.size() > Tables.MAX_RAW_ROWS) {
            throw UnreadableFile.tooManyRows(Tables.MAX_RAW_ROWS);
        }
    }

    private String shown() {
        String stored = value.toString();
        if (stored.isEmpty()) {
            return stored;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Tables.clean(strings.at(stored, fonts.ofStyle(style)));
            case "inlineStr", "str" -> Tables.clean(strings.shown(stored, fonts.ofStyle(style)));
            case "d" -> Tables.clean(stored);
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            default -> Tables.clean(formats.show(stored, style));
        };
    }

    private void layMerges() {
        long work = 0;
        for (CellRangeAddress merge : merges) {
            int first = merge.getFirstColumn();
            int width = Math.min(merge.getLastColumn(), MAX_COLUMNS - 1) - first + 1;
            var inside = rows.subMap(merge.getFirstRow() + 1, true, merge.getLastRow() + 1, true);
            for (var entry : inside.entrySet()) {
                work += width;
                if (work > MAX_MERGE_WORK) {
                    throw UnreadableFile.damaged(name);
                }
                boolean top = entry.getKey() == merge.getFirstRow() + 1;
                layMerge(entry.getValue(), first, width, top, merge.getLastRow() > merge.getFirstRow());
            }
        }
    }

    private static void layMerge(
            NavigableMap<Integer, RawCell> cells, int first, int width, boolean top, boolean vertical) {
        RawCell corner = cells.get(first);
        cells.subMap(first, true, first + width, false).clear();
        RawCell.Merge how = top ? (vertical ? RawCell.Merge.START : RawCell.Merge.NONE) : RawCell.Merge.CONTINUED;
        cells.put(first, new RawCell(top && corner != null ? corner.text() : "", first, width, how));
    }
}
