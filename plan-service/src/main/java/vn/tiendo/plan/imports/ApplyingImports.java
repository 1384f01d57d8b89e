package vn.tiendo.plan.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.draft.DraftingPlans;
import vn.tiendo.plan.line.ApplyingLines;
import vn.tiendo.plan.line.LineDiff;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;

/** Makes a draft of an import, or brings a draft up to it. */
@Singleton
class ApplyingImports {
    private final PlanImports imports;
    private final DraftingPlans drafting;
    private final ApplyingLines lines;
    private final PlanTrail trail;

    ApplyingImports(PlanImports imports, DraftingPlans drafting, ApplyingLines lines, PlanTrail trail) {
        this.imports = imports;
        this.drafting = drafting;
        this.lines = lines;
        this.trail = trail;
    }

    /**
     * What an application did.
     *
     * @param created whether it opened the draft
     * @param diff by line code
     */
    record AppliedImport(UUID planId, boolean created, LineDiff diff) {}

    /** @param planId the draft to bring up to date; when left out, the one this import was applied to, or a new one */
    @Transactional
    AppliedImport apply(UUID importId, @Nullable UUID planId) {
        PlanImport read = imports.locked(importId);
        @Nullable UUID known = planId == null ? read.planId() : planId;
        UUID target = known == null ? drafting.open(read.unitId(), read.year(), read.index()) : known;
        LineDiff diff = lines.apply(
                target,
                read.unitId(),
                read.year(),
                imports.rows(importId).stream().map(ImportedRow::content).toList());
        imports.applied(importId, target);
        trail.note(target, Deed.IMPORT_APPLIED, Map.of("import", importId, "diff", diff));
        return new AppliedImport(target, known == null, diff);
    }
}
