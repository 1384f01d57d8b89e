package vn.tiendo.notification.webhook;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.notification.reach.Targets;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;

/** Who may subscribe to what, and where to. A webhook tells nothing that its maker may not read. */
@Singleton
class Subscribing {
    private static final Map<Topic, String> READ = Map.of(
            Topic.PLAN, Permissions.PLAN_READ,
            Topic.TASK_STATUS, Permissions.TASK_READ,
            Topic.FINDING, Permissions.TASK_READ,
            Topic.DIFFICULTY, Permissions.TASK_READ,
            Topic.REQUEST, Permissions.TASK_READ,
            Topic.REPORT, Permissions.REPORT_READ,
            Topic.DEADLINE, Permissions.DEADLINE_READ);
    private static final Map<String, String> PERMISSION_BY_TYPE = READ.entrySet().stream()
            .flatMap(topic ->
                    topic.getKey().events().stream().map(event -> Map.entry(Topic.typeOf(event), topic.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Targets targets;
    private final Caller caller;

    Subscribing(Targets targets, Caller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    void check(String url, List<String> events) {
        for (int i = 0; i < events.size(); i++) {
            String permission = PERMISSION_BY_TYPE.get(events.get(i));
            if (permission == null || !caller.holds(permission)) {
                throw Problem.of(WebhookProblem.WEBHOOK_EVENTS_REFUSED)
                        .at("/events/" + i, "unknown-event", "Không có loại sự kiện này trong quyền của bạn.");
            }
        }
        try {
            targets.resolve(url);
        } catch (Targets.Refused refused) {
            throw Problem.of(WebhookProblem.WEBHOOK_ADDRESS_REFUSED)
                    .at("/url", refused.reason(), "Địa chỉ này không dùng được.")
                    .causedBy(refused);
        }
    }
}
