package vn.tiendo.platform.calendar;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.CalendarEvent;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

/** Keeps the copy of the calendar up to date, everywhere but in the service that owns it. */
@ApplicationScoped
@IfBuildProperty(name = "tiendo.reference.owned", stringValue = "false", enableIfMissing = true)
class CalendarsFromEvents {
    private final Inbox inbox;
    private final Calendars calendars;

    CalendarsFromEvents(Inbox inbox, Calendars calendars) {
        this.inbox = inbox;
        this.calendars = calendars;
    }

    @Incoming("calendar")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                Topic.CALENDAR,
                CalendarEvent.class,
                record,
                event -> calendars.apply((CalendarEvent.CalendarState) event));
    }
}
