package vn.tiendo.notification.published;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.notification.delivery.PeopleUnavailable;
import vn.tiendo.notification.delivery.PostHolders;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** Open to whoever has the address, as long as its owner holds the post. */
@Path("/calendar/{token}.ics")
@Tag(name = "Calendar feeds")
class CalendarResource {
    private static final String TEXT_CALENDAR = "text/calendar;charset=utf-8";

    private final Feeds feeds;
    private final PostHolders holders;
    private final Clock clock;
    private final String linkBase;

    CalendarResource(
            Feeds feeds, PostHolders holders, Clock clock, @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.feeds = feeds;
        this.holders = holders;
        this.clock = clock;
        this.linkBase = linkBase;
    }

    @GET
    @PermitAll
    @Produces(TEXT_CALENDAR)
    @Operation(summary = "Deadlines of a unit as iCalendar, each on its last day, from a season ago on; no sign-in")
    public Response read(String token) {
        Feeds.Feed feed = QuarkusTransaction.requiringNew()
                .call(() -> feeds.by(new FeedToken(token)))
                .filter(this::isStillTheirs)
                .orElseThrow(Problem::notFound);
        List<FeedEntry> entries = QuarkusTransaction.requiringNew().call(() -> feeds.entries(feed.unitId()));
        ICalendar calendar = new ICalendar("Tiến Độ: " + feed.unitName(), clock.instant());
        entries.forEach(entry -> calendar.add(entry, linkBase + "/api/v1/deadlines?unitId=" + feed.unitId()));
        return Response.ok(calendar.written())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .build();
    }

    private boolean isStillTheirs(Feeds.Feed feed) {
        try {
            return holders.of(feed.unitId()).stream()
                    .anyMatch(holder -> holder.id().equals(feed.person()));
        } catch (PeopleUnavailable away) {
            throw Problem.of(CommonProblem.UNAVAILABLE).causedBy(away);
        }
    }
}
