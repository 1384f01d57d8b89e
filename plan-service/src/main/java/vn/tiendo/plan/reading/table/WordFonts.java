package vn.tiendo.plan.reading.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.legacy.LegacyFont;

/** The font of the text that streams by; fonts from before Unicode show other letters than the file holds. */
final class WordFonts {
    private static final String SOFT_HYPHEN = "\u00AD";

    private final Map<String, String> fontOfStyle;
    private final @Nullable String standard;
    private @Nullable String ofParagraph;
    private @Nullable LegacyFont ofRun;
    private boolean inRun;
    /** Where text boxes hang: after each of them its run goes on. */
    private final Deque<Hung> hung = new ArrayDeque<>();

    private @Nullable String convertedFrom;

    private WordFonts(Map<String, String> fontOfStyle, @Nullable String standard) {
        this.fontOfStyle = fontOfStyle;
        this.standard = standard;
        this.ofParagraph = standard;
    }

    private record Hung(@Nullable String ofParagraph, @Nullable LegacyFont ofRun) {}

    static WordFonts of(OfficePackage office) {
        @Nullable String name = Worksheets.part(office, office.targetsOf(office.main()), "styles.xml");
        return name == null ? new WordFonts(Map.of(), null) : new Styles().read(office, name);
    }

    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p" -> ofParagraph = standard;
            case "pStyle" -> ofParagraph = fontOfStyle.getOrDefault(WordTables.value(xml), standard);
            case "r" -> {
                inRun = true;
                ofRun = LegacyFont.named(ofParagraph);
            }
            case "txbxContent" -> hung.add(new Hung(ofParagraph, ofRun));
            case "rStyle" -> use(fontOfStyle.get(WordTables.value(xml)));
            case "rFonts" -> use(font(xml));
            default -> {}
        }
    }

    private void use(@Nullable String font) {
        if (inRun && font != null) {
            ofRun = LegacyFont.named(font);
        }
    }

    void end(String name) {
        if (name.equals("r")) {
            inRun = false;
            ofRun = null;
        } else if (name.equals("txbxContent")) {
            Hung run = hung.removeLast();
            ofParagraph = run.ofParagraph();
            ofRun = run.ofRun();
            inRun = true;
        }
    }

    String shown(String text) {
        LegacyFont font = ofRun;
        if (font == null) {
            return text;
        }
        String shown = font.shown(text);
        convertedFrom = shown.equals(text) ? convertedFrom : font.letters().title();
        return shown;
    }

    /** Nothing to see in a font of today, but a letter in some old ones. */
    String softHyphen() {
        return ofRun == null ? "" : shown(SOFT_HYPHEN);
    }

    /** The encoding that text was in, null if all of it was Unicode. */
    @Nullable
    String convertedFrom() {
        return convertedFrom;
    }

    private static @Nullable String font(XMLStreamReader xml) {
        for (String script : new String[] {"ascii", "hAnsi"}) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(script)) {
                    return xml.getAttributeValue(i);
                }
            }
        }
        return null;
    }

    /** What the document's styles say of fonts. */
    private static final class Styles {
        private static final int DEEPEST = 12;
        private static final Set<String> YES = Set.of("1", "true", "on");

        private final Map<String, String> own = new HashMap<>();
        private final Map<String, String> basedOn = new HashMap<>();
        private @Nullable String ofDocument;
        private @Nullable String normal;
        private @Nullable String open;

        WordFonts read(OfficePackage office, String name) {
            try (XmlPart part = office.xml(name)) {
                XMLStreamReader xml = part.reader();
                while (part.next()) {
                    if (xml.isStartElement()) {
                        start(xml);
                    } else if (xml.isEndElement() && xml.getLocalName().equals("style")) {
                        open = null;
                    }
                }
            } catch (XMLStreamException e) {
                throw UnreadableFile.damaged(name);
            }
            Map<String, String> fonts = new HashMap<>();
            own.keySet().forEach(style -> putFont(fonts, style));
            basedOn.keySet().forEach(style -> putFont(fonts, style));
            return new WordFonts(fonts, normal == null ? ofDocument : fonts.getOrDefault(normal, ofDocument));
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "style" -> {
                    open = attribute(xml, "styleId");
                    if ("paragraph".equals(attribute(xml, "type"))
                            && YES.contains(String.valueOf(attribute(xml, "default")))) {
                        normal = open;
                    }
                }
                case "basedOn" -> put(basedOn, WordTables.value(xml));
                case "rFonts" -> {
                    @Nullable String font = font(xml);
                    if (open == null) {
                        ofDocument = font == null ? ofDocument : font;
                    } else {
                        put(own, font);
                    }
                }
                default -> {}
            }
        }

        private void put(Map<String, String> map, @Nullable String value) {
            if (open != null && value != null) {
                map.put(open, value);
            }
        }

        private void putFont(Map<String, String> fonts, String style) {
            @Nullable String at = style;
            for (int depth = 0; at != null && depth < DEEPEST; depth++) {
                @Nullable String font = own.get(at);
                if (font != null) {
                    fonts.put(style, font);
                    return;
                }
                at = basedOn.get(at);
            }
        }

        private static @Nullable String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return null;
        }
    }
}
