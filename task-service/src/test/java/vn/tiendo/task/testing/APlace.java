package vn.tiendo.task.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.event.Schedule.DayUnit;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.unit.Units;

/** A commune in which there is one of everything, made by its own people as far as they may. */
public final class APlace {
    private final Map<String, String> things = new HashMap<>();
    private final String clerk;
    private final String officer;

    private APlace(String clerk, String officer) {
        this.clerk = clerk;
        this.officer = officer;
    }

    /**
     * @param path the commune's
     * @param lead the office that does the work, or the commune itself
     */
    public static APlace of(List<UUID> path, UUID lead, String clerk, String officer) {
        APlace place = new APlace(clerk, officer);
        UUID unit = path.get(path.size() - 1);
        place.things.put("unit", unit.toString());
        place.things.put("lead", lead.toString());
        place.things.put("nobody", UUID.randomUUID().toString());
        place.things.put("title", "Việc " + UUID.randomUUID());
        place.things.put("topic", "Chủ đề " + UUID.randomUUID());
        place.things.put(
                "event",
                "EVENT_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT));
        place.newOffice("heir", path);
        place.newOffice("partner", path);
        Api.itIs("2025-06-10T08:30:00+07:00");
        place.plans(unit, lead);
        place.works();
        place.isInspected();
        place.handsOver();
        return place;
    }

    /** What is prepared under this name: an id, or a text that stands nowhere else. */
    public String the(String name) {
        String thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("Nothing is prepared as " + name);
        }
        return thing;
    }

    /** The text with every {@code ${name}} replaced by the thing. */
    public String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace("${" + thing.getKey() + "}", thing.getValue());
        }
        return filled;
    }

    private void newOffice(String name, List<UUID> above) {
        UUID id = UUID.randomUUID();
        List<UUID> path = new ArrayList<>(above);
        path.add(id);
        Broker.send(new UnitState(
                id,
                1,
                null,
                "Bộ phận " + id,
                "OFFICE",
                null,
                above.get(above.size() - 1),
                path,
                null,
                null,
                List.of()));
        Units units = Arc.container().instance(Units.class).get();
        await("the new office").atMost(Duration.ofSeconds(30)).until(() -> QuarkusTransaction.requiringNew()
                .call(() -> units.find(id).isPresent()));
        things.put(name, id.toString());
    }

    private void plans(UUID unit, UUID lead) {
        UUID plan = aPlan().of(unit)
                .with(aLine("1").saying(the("title")).ledBy(lead).atLatest("2025-06-30"))
                .with(aLine("2").ledBy(lead).atLatest("2025-09-30"))
                .with(aLine("3").ledBy(lead).within(15, DayUnit.CALENDAR, the("event")))
                .issued()
                .planId();
        things.put("plan", plan.toString());
        things.put("task", Api.taskOf(plan, "1").toString());
        things.put("moved", Api.taskOf(plan, "2").toString());
        Api.sending(
                        officer,
                        fill("{\"kind\": \"COMMUNICATION\", \"topics\": [\"${topic}\"], \"channels\": [\"Zalo\"],"
                                + " \"audiences\": [\"Nhân dân\"]}"))
                .header("If-Match", "\"v1\"")
                .put(fill("/tasks/${task}/kind"))
                .then()
                .statusCode(200);
    }

    private void works() {
        byte[] photo = the("task").getBytes(StandardCharsets.UTF_8);
        photo[0] = (byte) 0xff;
        photo[1] = (byte) 0xd8;
        photo[2] = (byte) 0xff;
        things.put(
                "evidence",
                Api.as(officer)
                        .multiPart("file", "anh.jpg", photo, "image/jpeg")
                        .post("/evidence")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        make("comment", officer, "/tasks/${task}/comments", "{\"text\": \"Đang làm\"}");
        make("progress", officer, "/tasks/${task}/progress", "{\"note\": \"Đã họp\"}");
        make("filter", clerk, "/task-filters", "{\"name\": \"${nobody}\", \"query\": \"planId=${plan}\"}");
        make("difficulty", officer, "/difficulties", "{\"taskId\": \"${task}\", \"text\": \"Thiếu người\"}");
        make("extension", officer, "/tasks/${task}/extensions", "{\"lastDay\": \"2025-07-15\", \"reason\": \"Chờ\"}");
        make(
                "request",
                officer,
                "/tasks/${task}/requests",
                "{\"unitId\": \"${partner}\", \"text\": \"Cùng làm\", \"replyBy\": \"2025-06-16\"}");
        make(
                "trigger",
                clerk,
                "/occurrence-triggers",
                "{\"unitId\": \"${unit}\", \"event\": \"${event}\", \"happenedOn\": \"2025-06-09\"}");
        make(
                "delegation",
                clerk,
                "/delegations",
                "{\"unitId\": \"${lead}\", \"personId\": \"${task}\", \"delegateId\": \"${nobody}\","
                        + " \"from\": \"2025-06-10\", \"to\": \"2025-06-20\"}");
    }

    private void isInspected() {
        make(
                "inspection",
                "thanhtra",
                "/inspections",
                "{\"unitId\": \"${unit}\", \"kind\": \"INSPECTION\", \"title\": \"Kiểm tra\","
                        + " \"heldOn\": \"2025-06-09\"}");
        make(
                "finding",
                "thanhtra",
                "/inspections/${inspection}/findings",
                "{\"title\": \"Chậm\", \"text\": \"Chậm niêm yết\", \"leadUnitId\": \"${lead}\","
                        + " \"dueOn\": \"2025-06-20\"}");
    }

    /** The work of the lead passes on when it has ended. */
    private void handsOver() {
        Api.itIs("2025-07-02T08:30:00+07:00");
        make(
                "transfer",
                "sonoivu",
                "/transfers",
                "{\"fromUnitId\": \"${lead}\", \"toUnitId\": \"${heir}\", \"taskIds\": [\"${moved}\"],"
                        + " \"legalReference\": \"12/QĐ-UBND\", \"reason\": \"Sắp xếp\"}");
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    private void make(String name, String user, String path, String body) {
        Response made = Api.sending(user, fill(body)).post(fill(path));
        assertThat(made.statusCode()).as(name + ": " + made.asString()).isEqualTo(201);
        things.put(name, made.path("id"));
    }
}
