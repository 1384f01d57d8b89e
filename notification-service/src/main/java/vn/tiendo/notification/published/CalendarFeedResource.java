package vn.tiendo.notification.published;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.ShownOnce;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

@Path("/calendar-feeds")
@Tag(name = "Calendar feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CalendarFeedResource {
    private static final int MOST_EACH_PERSON = 10;

    private final Feeds feeds;
    private final Caller caller;
    private final String linkBase;

    CalendarFeedResource(Feeds feeds, Caller caller, @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.feeds = feeds;
        this.caller = caller;
        this.linkBase = linkBase;
    }

    /** Whose deadlines; a unit that the caller works for. */
    record NewFeed(@NotNull(message = "Cần đơn vị") UUID unitId) {}

    /**
     * @param token shown here and never again; whoever has it reads the calendar; null when the request was a repetition
     * @param address to subscribe to; null like the token that it holds
     */
    record FeedCreated(FeedView feed, @Nullable String token, @Nullable String address) implements ShownOnce {
        @Override
        public FeedCreated withoutSecret() {
            return new FeedCreated(feed, null, null);
        }
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.DEADLINE_READ)
    @Operation(summary = "Make a calendar of a unit's deadlines that is read by a secret address; shown here alone")
    public FeedCreated create(@Valid @NotNull(message = "Cần nội dung") NewFeed body) {
        if (!caller.roots().contains(body.unitId())) {
            throw Problem.notFound();
        }
        if (feeds.list(caller.subject(), MOST_EACH_PERSON, null).items().size() >= MOST_EACH_PERSON) {
            throw Problem.of(FeedProblem.TOO_MANY_CALENDAR_FEEDS, MOST_EACH_PERSON);
        }
        FeedToken token = FeedToken.fresh();
        UUID id = feeds.add(body.unitId(), caller.subject(), token);
        return new FeedCreated(known(id), token.text(), linkBase + "/api/v1/calendar/" + token.text() + ".ics");
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.DEADLINE_READ)
    @Operation(summary = "The caller's calendar feeds that were not revoked")
    public Page<FeedView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return feeds.list(caller.subject(), Limit.of(limit), cursor);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Permissions.DEADLINE_READ)
    @Operation(summary = "Revoke a calendar feed; its address answers nothing any more")
    public void revoke(UUID id) {
        feeds.revoke(known(id).id());
    }

    private FeedView known(UUID id) {
        return feeds.find(caller.subject(), id).orElseThrow(Problem::notFound);
    }
}
