package vn.tiendo.plan.line;

import java.util.LinkedHashMap;
import java.util.Map;

/** The nine texts of a row as they were written; empty where the row has none. */
public record Wording(
        String ordinal,
        String dimension,
        String component,
        String task,
        String target,
        String deliverable,
        String lead,
        String coordinators,
        String timing) {
    static final Wording BLANK = new Wording("", "", "", "", "", "", "", "", "");

    Wording timed(String words) {
        return new Wording(ordinal, dimension, component, task, target, deliverable, lead, coordinators, words);
    }

    static Wording of(Map<String, String> byField) {
        return new Wording(
                byField.getOrDefault("ordinal", ""),
                byField.getOrDefault("dimension", ""),
                byField.getOrDefault("component", ""),
                byField.getOrDefault("task", ""),
                byField.getOrDefault("target", ""),
                byField.getOrDefault("deliverable", ""),
                byField.getOrDefault("lead", ""),
                byField.getOrDefault("coordinators", ""),
                byField.getOrDefault("timing", ""));
    }

    /** The texts by the names of their fields, in the order of the columns. */
    public Map<String, String> byField() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("ordinal", ordinal);
        texts.put("dimension", dimension);
        texts.put("component", component);
        texts.put("task", task);
        texts.put("target", target);
        texts.put("deliverable", deliverable);
        texts.put("lead", lead);
        texts.put("coordinators", coordinators);
        texts.put("timing", timing);
        return texts;
    }
}
