package vn.tiendo.task.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.Recipient;
import vn.tiendo.platform.event.RecipientPurpose;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;

/** A plan of 2025, issued on 6 January by Đa Lộc unless told otherwise. */
public final class APlan {
    private final List<ALine> lines = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private UUID id = UUID.randomUUID();
    private int version = 1;
    private UUID unit = Territory.DA_LOC;
    private LocalDate issuedOn = LocalDate.of(2025, 1, 6);

    private APlan() {}

    public static APlan aPlan() {
        return new APlan();
    }

    public APlan of(UUID issuer) {
        this.unit = issuer;
        return this;
    }

    public APlan with(ALine line) {
        lines.add(line);
        return this;
    }

    public APlan sentTo(UUID recipient, RecipientPurpose purpose) {
        recipients.add(new Recipient(recipient, purpose));
        return this;
    }

    /** The next version of a plan that was issued before. */
    public static APlan amending(PlanIssued plan, String issuedOn) {
        APlan next = new APlan();
        next.id = plan.planId();
        next.version = plan.version() + 1;
        next.unit = plan.unitId();
        next.issuedOn = LocalDate.parse(issuedOn);
        return next;
    }

    public PlanIssued event() {
        return new PlanIssued(
                id,
                version,
                unit,
                2025,
                "Kế hoạch nâng cao chỉ số PAPI năm 2025",
                "02/KH-UBND",
                issuedOn,
                List.of("PAPI"),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> lines.get(i).at(i + 1))
                        .toList(),
                List.of(),
                Instant.parse("2025-01-06T02:00:00Z"),
                null,
                List.copyOf(recipients));
    }

    /** Sends the event and waits until all its lines are tasks of this version. */
    public PlanIssued issued() {
        Territory.isKnown();
        PlanIssued plan = event();
        Broker.send(plan);
        await("tasks of the plan").atMost(Duration.ofSeconds(30)).until(() -> tasksOf(plan) == lines.size());
        return plan;
    }

    private static long tasksOf(PlanIssued plan) {
        List<Integer> versions = Api.as("sonoivu")
                .get("/tasks?limit=200&planId=" + plan.planId())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state != 'DROPPED' }.planVersion");
        return versions.stream().filter(version -> version == plan.version()).count();
    }
}
