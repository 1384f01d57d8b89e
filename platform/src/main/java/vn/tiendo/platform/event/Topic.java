package vn.tiendo.platform.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The topics, each with its contract. The name on the broker is {@code <prefix>.<name>.v1}. */
public enum Topic {
    UNIT("unit", UnitEvent.class, true),
    CALENDAR("calendar", CalendarEvent.class, true),
    FRAMEWORK("framework", FrameworkEvent.class, true),
    PLAN("plan", PlanEvent.class, false),
    TASK_STATUS("task-status", TaskEvent.class, true),
    FINDING("finding", FindingEvent.class, true),
    DIFFICULTY("difficulty", DifficultyEvent.class, true),
    REQUEST("request", RequestEvent.class, true),
    DELEGATION("delegation", DelegationEvent.class, true),
    REMINDER("reminder", ReminderEvent.class, false),
    REPORT("report", ReportEvent.class, false),
    SCORE("score", ScoreEvent.class, true),
    DEADLINE("deadline", DeadlineEvent.class, false);

    private final String shortName;
    private final boolean compacted;
    private final Map<String, Class<? extends Event>> byType;

    Topic(String shortName, Class<? extends Event> contract, boolean compacted) {
        this.shortName = shortName;
        this.compacted = compacted;
        this.byType = Arrays.stream(contract.getPermittedSubclasses())
                .map(event -> event.<Event>asSubclass(Event.class))
                .collect(Collectors.toUnmodifiableMap(Topic::typeOf, Function.identity()));
    }

    /** The CloudEvents type of an event class. */
    public static String typeOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class), () -> event + " has no @EventType")
                .value();
    }

    public static Topic of(Event event) {
        String type = typeOf(event.getClass());
        return Arrays.stream(values())
                .filter(topic -> topic.byType.containsKey(type))
                .findFirst()
                .orElseThrow();
    }

    /** All event classes of the topic. */
    public List<Class<? extends Event>> events() {
        return List.copyOf(byType.values());
    }

    @Nullable
    Class<? extends Event> eventOf(String type) {
        return byType.get(type);
    }

    public String on(String prefix) {
        return prefix + "." + shortName + ".v1";
    }

    /** Where events of this topic go that can never be applied. */
    public String deadLettersOn(String prefix) {
        return on(prefix) + ".dlq";
    }

    /** Whether the last event of a key says everything, so that the broker may drop the earlier ones. */
    public boolean compacted() {
        return compacted;
    }
}
