package vn.tiendo.plan.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.PlanEvent;

/**
 * A plan as it stands at one point, ready to be compared.
 *
 * @param name the version's number, or {@code draft}
 * @param header what it says by field
 * @param lines by the id that a line keeps through all versions
 */
record Snapshot(String name, Map<String, @Nullable Object> header, Map<UUID, LineState> lines) {

    /** @param fields what the line says by field */
    record LineState(String code, String task, Map<String, @Nullable Object> fields) {}

    static Snapshot of(PlanVersions.Signed signed) {
        PlanEvent.PlanIssued content = signed.content();
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put("title", content.title());
        header.put("indices", content.indices());
        header.put("documentCode", content.documentCode());
        header.put("issuedOn", content.issuedOn());
        header.put("signing", signed.header().signing());
        header.put("parentPlanId", content.parentPlanId());
        header.put("legalBases", signed.legalBases());
        header.put("recipients", content.recipients());
        header.put("reportingDuties", content.reportingDuties());
        Map<UUID, LineState> lines = new LinkedHashMap<>();
        for (PlanEvent.Line line : content.lines()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("code", line.code());
            fields.put("index", line.index());
            fields.put("dimension", words(line.dimension()));
            fields.put("component", words(line.component()));
            fields.put("task", words(line.task()));
            fields.put("target", words(line.target()));
            fields.put("deliverable", words(line.deliverable()));
            fields.put("timing", words(line.timing()));
            fields.put("leadUnitId", line.leadUnitId());
            fields.put("coordinatorUnitIds", List.copyOf(line.coordinatorUnitIds()));
            lines.put(line.lineId(), new LineState(line.code(), line.task(), fields));
        }
        return new Snapshot(Integer.toString(content.version()), header, lines);
    }

    /** A cell without words and no cell at all say the same. */
    static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
