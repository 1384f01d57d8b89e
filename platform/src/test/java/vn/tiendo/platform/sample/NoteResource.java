package vn.tiendo.platform.sample;

import io.quarkus.security.PermissionsAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/notes")
class NoteResource {
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;

    NoteResource(EntityManager entities, Outbox outbox, Caller caller) {
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
    }

    record NewNote(@NotBlank(message = "Chưa có nội dung") @Nullable String text) {}

    record NoteView(UUID id, String text) {}

    @GET
    @PermissionsAllowed(Permissions.PLAN_READ)
    public List<UUID> mine(@QueryParam("q") @Nullable String q) {
        return caller.roots();
    }

    record Asked(
            @Nullable UUID unitId,
            @Nullable Integer year,
            boolean subtree,
            @Nullable LocalDate on,
            @Nullable Instant since,
            @Nullable DayKind kind,
            List<DayKind> kinds) {}

    /** Tells how it read what was asked. */
    @GET
    @Path("asked")
    @PermissionsAllowed(Permissions.PLAN_READ)
    public Asked asked(
            @QueryParam("unitId") @Nullable UUID unitId,
            @RestQuery @Max(value = 2100, message = "Năm đến 2100") @Nullable Integer year,
            @RestQuery boolean subtree,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable Instant since,
            @RestQuery @Nullable DayKind kind,
            @RestQuery List<DayKind> kinds) {
        return new Asked(unitId, year, subtree, on, since, kind, kinds);
    }

    /** Writes a note and sends an event about a unit of the same id; "fail" makes it fail after both. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    public Response write(@Valid @NotNull NewNote note) {
        UUID id = Ids.next();
        String text = String.valueOf(note.text());
        entities.persist(new Note(id, text));
        outbox.add(new UnitState(id, 1, null, text, "OFFICE", null, null, List.of(id), null, null, List.of()));
        if (text.equals("fail")) {
            throw Problem.of(CommonProblem.CONFLICT);
        }
        if (text.equals("crash")) {
            throw new IllegalStateException("the inside of the machine");
        }
        return Response.created(URI.create("/notes/" + id))
                .entity(new NoteView(id, text))
                .build();
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PLAN_WRITE)
    public NoteView change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        NoteView current = new NoteView(id, "current");
        Versions.require(ifMatch, 7, current);
        return current;
    }

    @POST
    @Path("issue")
    @PermissionsAllowed(Permissions.PLAN_ISSUE)
    public void issue() {}

    @POST
    @Path("unannotated")
    public void unannotated() {}
}
