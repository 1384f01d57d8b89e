package vn.tiendo.platform.unit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.inbox.Inbox;

/**
 * Keeps the copy of the units up to date, everywhere but in the service that owns them. Whoever needs more of a state
 * than the copy keeps observes it, in the same transaction; it may be an old one.
 */
@ApplicationScoped
@IfBuildProperty(name = "tiendo.reference.owned", stringValue = "false", enableIfMissing = true)
class UnitsFromEvents {
    private final Inbox inbox;
    private final Units units;
    private final Event<UnitState> heard;

    UnitsFromEvents(Inbox inbox, Units units, Event<UnitState> heard) {
        this.inbox = inbox;
        this.units = units;
        this.heard = heard;
    }

    @Incoming("unit")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.UNIT, UnitEvent.class, record, event -> apply((UnitState) event));
    }

    private void apply(UnitState state) {
        units.apply(state);
        heard.fire(state);
    }
}
