package vn.tiendo.plan.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.draft.AdoptingFacts;
import vn.tiendo.plan.draft.DraftingPlans;
import vn.tiendo.plan.imports.Applications.Application;
import vn.tiendo.plan.line.ApplyingLines;
import vn.tiendo.plan.line.ApplyingLines.Applied;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.LineDiff;
import vn.tiendo.plan.proposal.AcceptingProposals;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;

/** Makes a draft of an import, or brings a draft up to it. */
@Singleton
class ApplyingImports {
    private final PlanImports imports;
    private final Applications applications;
    private final DraftingPlans drafting;
    private final ApplyingLines lines;
    private final AcceptingProposals accepting;
    private final AdoptingFacts adopting;
    private final PlanTrail trail;

    ApplyingImports(
            PlanImports imports,
            Applications applications,
            DraftingPlans drafting,
            ApplyingLines lines,
            AcceptingProposals accepting,
            AdoptingFacts adopting,
            PlanTrail trail) {
        this.imports = imports;
        this.applications = applications;
        this.drafting = drafting;
        this.lines = lines;
        this.accepting = accepting;
        this.adopting = adopting;
        this.trail = trail;
    }

    /**
     * What an application did, or would do.
     *
     * @param planId the draft; null in a preview of one that does not exist yet
     * @param created whether it opened the draft
     * @param diff by line code
     */
    record AppliedImport(@Nullable UUID planId, boolean created, LineDiff diff) {}

    /** What applying would do to the lines; nothing is written, and no draft is opened. */
    @Transactional
    AppliedImport preview(UUID importId, @Nullable UUID planId) {
        PlanImport read = imports.find(importId);
        @Nullable UUID target = planId == null ? read.planId() : planId;
        return new AppliedImport(
                target, target == null, lines.preview(target, read.unitId(), read.year(), contents(importId)));
    }

    /**
     * @param planId the draft to bring up to date; when left out, the one this import was applied to, or a new one
     * @param accepted proposals of the document's body that a person accepts
     */
    @Transactional
    AppliedImport apply(UUID importId, @Nullable UUID planId, List<UUID> accepted) {
        PlanImport read = imports.locked(importId);
        @Nullable UUID known = planId == null ? read.planId() : planId;
        UUID target = known == null ? drafting.open(read.unitId(), read.year(), read.index()) : known;
        Applied applied = lines.apply(target, read.unitId(), read.year(), contents(importId));
        adopting.adopt(target, accepting.accept(importId, accepted));
        imports.applied(importId, target);
        applications.add(importId, target, applied);
        LineDiff diff = applied.diff();
        trail.note(target, Deed.IMPORT_APPLIED, Map.of("import", importId, "diff", diff, "accepted", accepted));
        return new AppliedImport(target, known == null, diff);
    }

    /**
     * Puts the draft's lines back as they were before the import's last application. The draft stays, and so does what
     * a person accepted of the document's body.
     */
    @Transactional
    PlanImport undo(UUID importId) {
        imports.locked(importId);
        Application last = applications.last(importId);
        lines.undo(last.planId(), last.before(), last.after());
        applications.undone(last.id());
        imports.undone(importId);
        trail.note(last.planId(), Deed.IMPORT_UNDONE, Map.of("import", importId));
        return imports.find(importId);
    }

    private List<LineContent> contents(UUID importId) {
        return imports.rows(importId).stream().map(ImportedRow::content).toList();
    }
}
