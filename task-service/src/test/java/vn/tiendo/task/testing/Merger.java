package vn.tiendo.task.testing;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;

/** Đa Lộc ends on 30 June 2025, and Dị Sử, which has people of its own, stands in its place. */
public final class Merger {
    public static final UUID DI_SU = UUID.fromString("018cc251-f400-76a4-9dc6-1dbc97e08a40");
    public static final UUID DI_SU_CULTURE = UUID.fromString("018cc251-f400-7d68-0000-00000000d150");
    public static final UUID DI_SU_POLICE = UUID.fromString("018cc251-f400-7cef-0000-00000000d150");
    private static final String DECREE = "1666/NQ-UBTVQH15";

    private Merger() {}

    /** Sends the units and waits until the succession is known. */
    public static void isKnown() {
        Territory.isKnown();
        LocalDate first = LocalDate.of(2025, 7, 1);
        unit(DI_SU, "Phường Dị Sử", "WARD", List.of(Territory.PROVINCE, DI_SU));
        unit(
                DI_SU_CULTURE,
                "Công chức Văn hóa - Xã hội Phường Dị Sử",
                "POST",
                List.of(Territory.PROVINCE, DI_SU, DI_SU_CULTURE));
        unit(DI_SU_POLICE, "Công an khu vực", "OFFICE", List.of(Territory.PROVINCE, DI_SU, DI_SU_POLICE));
        Broker.send(new UnitState(
                Territory.DA_LOC,
                2,
                null,
                "Xã Đa Lộc",
                "COMMUNE",
                null,
                Territory.AN_THI,
                List.of(Territory.PROVINCE, Territory.AN_THI, Territory.DA_LOC),
                null,
                first.minusDays(1),
                List.of(new Successor(DI_SU, SuccessionKind.MERGE, first, DECREE))));
        Sql sql = Arc.container().instance(Sql.class).get();
        await("the succession is known")
                .atMost(Duration.ofSeconds(30))
                .until(() -> QuarkusTransaction.requiringNew().call(() -> sql.list(
                                        "SELECT 1 AS one FROM unit_successor n JOIN unit u ON u.id = ? WHERE n.unit_id = ?",
                                        row -> row.integer("one"),
                                        DI_SU_POLICE,
                                        Territory.DA_LOC)
                                .size())
                        == 1);
    }

    private static void unit(UUID id, String name, String kind, List<UUID> path) {
        Broker.send(
                new UnitState(id, 1, null, name, kind, null, path.get(path.size() - 2), path, null, null, List.of()));
    }
}
