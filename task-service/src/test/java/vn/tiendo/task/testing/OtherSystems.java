package vn.tiendo.task.testing;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.Units;

/** The bodies of Đa Lộc that do not belong to its People's Committee. */
public final class OtherSystems {
    public static final UUID FRONT = UUID.fromString("018cc251-f400-7ede-bfb8-e04c54895df4");
    public static final UUID INSPECTION_BOARD = UUID.fromString("018cc251-f400-7e88-a1af-5f7ac488e8cd");
    public static final UUID PARTY = UUID.fromString("018cc251-f400-7cdf-aa7a-190afe261c1b");

    public static final UUID VILLAGE = UUID.fromString("018cc251-f400-7000-8000-00000000a001");
    public static final UUID COUNCIL = UUID.fromString("018cc251-f400-7d4f-9fb5-16f0b9b9d70f");

    private OtherSystems() {}

    /** Sends the bodies and waits until they are known. */
    public static void areKnown() {
        Territory.isKnown();
        send(FRONT, "Ủy ban MTTQ Việt Nam xã Đa Lộc", "FRONT_BODY", daLoc(FRONT));
        send(INSPECTION_BOARD, "Ban Thanh tra nhân dân xã Đa Lộc", "FRONT_BODY", daLoc(FRONT, INSPECTION_BOARD));
        send(PARTY, "Đảng ủy xã Đa Lộc", "PARTY_BODY", daLoc(PARTY));
        send(COUNCIL, "HĐND xã Đa Lộc", "COUNCIL", daLoc(COUNCIL));
        send(VILLAGE, "Thôn Đa Lộc", "VILLAGE", daLoc(VILLAGE));
        List<UUID> bodies = List.of(FRONT, INSPECTION_BOARD, PARTY, COUNCIL, VILLAGE);
        Units units = Arc.container().instance(Units.class).get();
        await("the other systems")
                .atMost(Duration.ofSeconds(30))
                .until(() -> QuarkusTransaction.requiringNew()
                                .call(() -> units.all(bodies).size())
                        == bodies.size());
    }

    private static void send(UUID id, String name, String kind, List<UUID> path) {
        Broker.send(
                new UnitState(id, 1, null, name, kind, null, path.get(path.size() - 2), path, null, null, List.of()));
    }

    private static List<UUID> daLoc(UUID... below) {
        return Stream.concat(Stream.of(Territory.PROVINCE, Territory.AN_THI, Territory.DA_LOC), Stream.of(below))
                .toList();
    }
}
