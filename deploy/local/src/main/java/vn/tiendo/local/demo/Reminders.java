package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Nobody learns of a deadline after it has passed: a reminder, then an escalation. */
final class Reminders {
    private static final List<String> OFFICERS = List.of("daloc.congan", "daloc.tuphap", "daloc.vhxh");

    private final World world;
    private final Api api;
    private final Teller teller;
    private final IssuedPlan plan;
    private final LocalDate today;
    private final Consumer<LocalDate> clock;

    Reminders(World world, IssuedPlan plan, LocalDate today, Consumer<LocalDate> clock) {
        this.world = world;
        this.api = world.api();
        this.teller = world.teller();
        this.plan = plan;
        this.today = today;
        this.clock = clock;
    }

    private record Owed(String officer, JsonNode task, LocalDate lastDay) {}

    void tell() {
        Owed owed = nextDeadline();
        try (LiveStream live = new LiveStream(api, owed.officer())) {
            clock.accept(workingDays(owed.lastDay().minusDays(8), 1));
            remindedInInbox(owed);
            remindedByMail(owed);
            teller.until("lời nhắc trên luồng sự kiện", live::data, seen -> mentions(seen.stream(), owed));
            teller.request(owed.officer(), "GET /api/v1/events   (đang mở)");
            String heard = live.data().get(live.data().size() - 1);
            teller.answer("SSE  %s", Api.read(heard).path("title").asText());
        }
        clock.accept(workingDays(owed.lastDay(), 6));
        escalated(owed);
    }

    /** The given number of working days after the day, by the province's calendar. */
    private LocalDate workingDays(LocalDate after, int days) {
        Answer term = api.get(
                Province.OFFICER, "calendars/working-days?from=" + after + "&days=" + days + "&counting=EXCLUDE_START");
        return LocalDate.parse(term.expect(200).text("lastDay"));
    }

    private Owed nextDeadline() {
        return OFFICERS.stream()
                .flatMap(this::openTasks)
                .min(Comparator.comparing(Owed::lastDay))
                .orElseThrow(() -> new StepFailed("Không còn nhiệm vụ nào có hạn sau " + today));
    }

    private Stream<Owed> openTasks(String officer) {
        JsonNode items = api.get(officer, "tasks?mine=true&sort=dueAt&limit=200&planId=" + plan.planId())
                .expect(200)
                .at("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(task -> !task.path("lastDay").asText("null").equals("null"))
                .filter(task -> !task.path("state").asText().equals("VERIFIED"))
                .map(task -> new Owed(
                        officer, task, LocalDate.parse(task.path("lastDay").asText())))
                .filter(owed -> owed.lastDay().isAfter(today.plusDays(8)));
    }

    private void remindedInInbox(Owed owed) {
        teller.step("Đơn vị chủ trì được nhắc trước hạn " + owed.lastDay());
        teller.request(owed.officer(), "GET /api/v1/notifications?state=UNREAD");
        JsonNode reminder = teller.until(
                        "lời nhắc trong hộp thư", () -> inInbox(owed.officer(), owed), Optional::isPresent)
                .orElseThrow();
        teller.answer("200  %s", reminder.path("title").asText());
    }

    private void remindedByMail(Owed owed) {
        teller.request("(thư điện tử)", "GET " + world.mailPage() + "messages.json");
        String subject = teller.until("thư nhắc việc", () -> mailAbout(owed), Optional::isPresent)
                .orElseThrow();
        teller.answer("SMTP  gửi %s@tiendo.local: %s", owed.officer(), subject);
    }

    private void escalated(Owed owed) {
        teller.step("Quá hạn mà chưa xong: cấp trên được báo");
        teller.request(Province.OFFICER, "GET /api/v1/notifications?state=UNREAD");
        JsonNode told = teller.until("báo lên cấp trên", () -> inInbox(Province.OFFICER, owed), Optional::isPresent)
                .orElseThrow();
        teller.answer("200  %s", told.path("title").asText());
        teller.say("%s", told.path("body").asText().replaceAll("\\s+", " "));
    }

    private Optional<JsonNode> inInbox(String user, Owed owed) {
        JsonNode items = api.get(user, "notifications?state=UNREAD&limit=200")
                .expect(200)
                .at("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("subjectId")
                        .asText()
                        .equals(owed.task().path("id").asText()))
                .findFirst();
    }

    private Optional<String> mailAbout(Owed owed) {
        try {
            String body = api.http()
                    .send(
                            HttpRequest.newBuilder(world.mailPage().resolve("messages.json"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            JsonNode mails = Api.read(body);
            return StreamSupport.stream(mails.spliterator(), false)
                    .filter(mail -> mail.path("to").toString().contains(owed.officer() + "@"))
                    .filter(mail -> mail.path("text")
                            .asText()
                            .contains(owed.task().path("id").asText()))
                    .map(mail -> mail.path("subject").asText())
                    .findFirst();
        } catch (IOException away) {
            throw new StepFailed("Không đọc được hộp thư thử nghiệm", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Bị ngắt", interrupted);
        }
    }

    private static boolean mentions(Stream<String> data, Owed owed) {
        return data.anyMatch(event -> event.contains(owed.task().path("id").asText()));
    }
}
