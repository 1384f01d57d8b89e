package vn.tiendo.reporting.report;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.World;

/** The half-year report that Đa Lộc owes its district, about one task that was worked on in May. */
final class HalfYear {
    final APlan plan = APlan.aPlan();
    final ATask task = ATask.aTask().of(plan.id, Territory.DA_LOC);
    final UUID duty;
    private final World world;

    private HalfYear(World world) {
        this.world = world;
        duty = plan.owingHalfYear();
    }

    static HalfYear owed(World world) {
        HalfYear owed = new HalfYear(world);
        Broker.send(owed.plan.issued());
        world.owes(owed.duty);
        owed.told(owed.task.at(TaskState.IN_PROGRESS, 40).worked(1).told("2025-05-12T10:00:00+07:00"));
        return owed;
    }

    void told(TaskStatus status) {
        world.hears(status);
    }

    String drafted() {
        return world.as("daloc.vp")
                .body(Map.of("obligationId", duty))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String submitted() {
        String id = drafted();
        post("daloc.vp", id, "submission", Map.of()).statusCode(200);
        return id;
    }

    String accepted() {
        String id = submitted();
        post("sonoivu", id, "acceptance", Map.of()).statusCode(200);
        return id;
    }

    ValidatableResponse post(String user, String id, String action, Map<String, String> body) {
        return world.as(user).body(body).post("/reports/" + id + "/" + action).then();
    }
}
