package vn.tiendo.task.kind;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.kind.CoverageView.Cell;
import vn.tiendo.task.scope.Visibility;

@Path("/tasks/coverage")
@Tag(name = "Kinds of work")
class CoverageResource {
    private static final int CELLS = 1000;
    private static final String ALIKE = "lower(btrim(g.activity ->> '%s'))";

    private final Sql sql;
    private final Caller caller;

    CoverageResource(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "How often each topic of a plan reached which audience by which channel")
    public CoverageView coverage(@RestQuery @NotNull(message = "Chưa nói kế hoạch nào") UUID planId) {
        List<Object> arguments = new ArrayList<>(List.of(planId));
        arguments.addAll(Visibility.arguments(caller.roots()));
        List<Cell> cells = sql.list(
                "SELECT min(btrim(g.activity ->> 'topic')) AS topic, min(btrim(g.activity ->> 'channel')) AS channel,"
                        + " min(btrim(g.activity ->> 'audience')) AS audience, count(*) AS activities,"
                        + " coalesce(sum((g.activity ->> 'reached')::bigint), 0)::bigint AS reached FROM progress g"
                        + " JOIN task t ON t.id = g.task_id WHERE t.plan_id = ? AND g.activity IS NOT NULL AND "
                        + Visibility.OF_TASK + " GROUP BY "
                        + String.join(
                                ", ", ALIKE.formatted("topic"), ALIKE.formatted("channel"), ALIKE.formatted("audience"))
                        + " ORDER BY 1, 2, 3 LIMIT " + CELLS,
                row -> new Cell(
                        row.text("topic"),
                        row.text("channel"),
                        row.text("audience"),
                        (int) row.number("activities"),
                        (int) row.number("reached")),
                arguments.toArray());
        return new CoverageView(
                cells,
                new CoverageView.Uncovered(
                        uncovered("topics", cells, Cell::topic, arguments),
                        uncovered("channels", cells, Cell::channel, arguments),
                        uncovered("audiences", cells, Cell::audience, arguments)));
    }

    private List<String> uncovered(
            String field, List<Cell> cells, Function<Cell, String> covered, List<Object> arguments) {
        List<String> done =
                cells.stream().map(covered).map(CoverageResource::plain).toList();
        return sql
                .list(
                        "SELECT DISTINCT btrim(wanted.word) AS word FROM task t CROSS JOIN LATERAL"
                                + " jsonb_array_elements_text(t.kind_details -> '" + field + "') AS wanted(word)"
                                + " WHERE t.plan_id = ? AND t.kind = 'COMMUNICATION' AND " + Visibility.OF_TASK
                                + " ORDER BY 1",
                        row -> row.text("word"),
                        arguments.toArray())
                .stream()
                .filter(word -> !done.contains(plain(word)))
                .toList();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
