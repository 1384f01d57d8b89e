package vn.tiendo.plan.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.draft.AdoptingFacts;
import vn.tiendo.plan.draft.DraftingPlans;
import vn.tiendo.plan.line.ApplyingLines;
import vn.tiendo.plan.line.LineDiff;
import vn.tiendo.plan.proposal.AcceptingProposals;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;

/** Makes a draft of an import, or brings a draft up to it. */
@Singleton
class ApplyingImports {
    private final PlanImports imports;
    private final DraftingPlans drafting;
    private final ApplyingLines lines;
    private final AcceptingProposals accepting;
    private final AdoptingFacts adopting;
    private final PlanTrail trail;

    ApplyingImports(
            PlanImports imports,
            DraftingPlans drafting,
            ApplyingLines lines,
            AcceptingProposals accepting,
            AdoptingFacts adopting,
            PlanTrail trail) {
        this.imports = imports;
        this.drafting = drafting;
        this.lines = lines;
        this.accepting = accepting;
        this.adopting = adopting;
        this.trail = trail;
    }

    /**
     * What an application did.
     *
     * @param created whether it opened the draft
     * @param diff by line code
     */
    record AppliedImport(UUID planId, boolean created, LineDiff diff) {}

    /**
     * @param planId the draft to bring up to date; when left out, the one this import was applied to, or a new one
     * @param accepted proposals of the document's body that a person accepts
     */
    @Transactional
    AppliedImport apply(UUID importId, @Nullable UUID planId, List<UUID> accepted) {
        PlanImport read = imports.locked(importId);
        @Nullable UUID known = planId == null ? read.planId() : planId;
        UUID target = known == null ? drafting.open(read.unitId(), read.year(), read.index()) : known;
        LineDiff diff = lines.apply(
                target,
                read.unitId(),
                read.year(),
                imports.rows(importId).stream().map(ImportedRow::content).toList());
        adopting.adopt(target, accepting.accept(importId, accepted));
        imports.applied(importId, target);
        trail.note(target, Deed.IMPORT_APPLIED, Map.of("import", importId, "diff", diff, "accepted", accepted));
        return new AppliedImport(target, known == null, diff);
    }
}
