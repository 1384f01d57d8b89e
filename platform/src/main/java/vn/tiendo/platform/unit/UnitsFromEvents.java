package vn.tiendo.platform.unit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.event.UnitEvent;
import vn.tiendo.platform.inbox.Inbox;

/** Keeps the copy of the units up to date, everywhere but in the service that owns them. */
@ApplicationScoped
@IfBuildProperty(name = "tiendo.reference.owned", stringValue = "false", enableIfMissing = true)
class UnitsFromEvents {
    private final Inbox inbox;
    private final Units units;

    UnitsFromEvents(Inbox inbox, Units units) {
        this.inbox = inbox;
        this.units = units;
    }

    @Incoming("unit")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.UNIT, UnitEvent.class, record, event -> units.apply((UnitEvent.UnitState) event));
    }
}
