package vn.tiendo.plan.version;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;

@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan versions")
class VersionsResource {
    private static final String DRAFT = "draft";

    private final HomePlans plans;
    private final PlanVersions versions;
    private final AmendingDrafts drafts;

    VersionsResource(HomePlans plans, PlanVersions versions, AmendingDrafts drafts) {
        this.plans = plans;
        this.versions = versions;
        this.drafts = drafts;
    }

    @GET
    @Path("/versions")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "Issued versions, newest first")
    public Page<PlanVersions.IssuedVersion> list(UUID planId) {
        plans.visible(planId);
        return new Page<>(versions.of(planId), null);
    }

    @GET
    @Path("/versions/{version}")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(summary = "A version with all its lines, as it was signed")
    public PlanVersions.Signed one(UUID planId, int version) {
        plans.visible(planId);
        return signed(planId, version);
    }

    @GET
    @Path("/diff")
    @PermissionsAllowed(Permissions.PLAN_READ)
    @Operation(
            summary = "Lines added, changed and dropped between two versions",
            description = "to is a version, draft for the open amendment, or by default the newest version; from is by"
                    + " default the one before.")
    public PlanDiff diff(UUID planId, @RestQuery @Nullable Integer from, @RestQuery @Nullable String to) {
        plans.visible(planId);
        List<PlanVersions.IssuedVersion> issued = versions.of(planId);
        if (issued.isEmpty()) {
            throw Problem.notFound();
        }
        int newest = issued.get(0).version();
        if (DRAFT.equals(to)) {
            Snapshot draft = drafts.of(planId).orElseThrow(Problem::notFound);
            return PlanDiff.between(Snapshot.of(signed(planId, from == null ? newest : from)), draft);
        }
        int later = to == null ? newest : number(to);
        return PlanDiff.between(
                Snapshot.of(signed(planId, from == null ? later - 1 : from)), Snapshot.of(signed(planId, later)));
    }

    private PlanVersions.Signed signed(UUID plan, int version) {
        return versions.find(plan, version).orElseThrow(Problem::notFound);
    }

    private static int number(String version) {
        if (!version.matches("[0-9]{1,6}")) {
            throw Problem.of(VersionProblem.VERSION_UNKNOWN, version);
        }
        return Integer.parseInt(version);
    }
}
