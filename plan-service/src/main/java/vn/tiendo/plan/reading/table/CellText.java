package vn.tiendo.plan.reading.table;

/** The text of a Word cell, or of a text box in it, while its elements stream by. */
final class CellText {
    private final StringBuilder text = new StringBuilder();
    /** Text boxes wait for the end of the paragraph that they hang on, so that they do not cut it. */
    private final StringBuilder boxes = new StringBuilder();

    private boolean paragraphSeen;

    void startParagraph() {
        if (paragraphSeen) {
            text.append('\n');
        }
        paragraphSeen = true;
    }

    void endParagraph() {
        if (boxes.isEmpty()) {
            return;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(boxes);
        boxes.setLength(0);
    }

    /** Answers how long the text is by now. */
    int add(String more) {
        return text.append(more).length() + boxes.length();
    }

    void hang(String box) {
        boxes.append(boxes.isEmpty() ? "" : "\n").append(box);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
