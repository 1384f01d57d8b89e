package vn.tiendo.platform.testing;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.unit.Units;

/** The units that the demo people work for, as they were until 30 June 2025, and how a service comes to know them. */
public final class Territory {
    public static final UUID PROVINCE = UUID.fromString("018cc251-f400-7799-a08e-b68461ac5b7b");
    public static final UUID AN_THI = UUID.fromString("018cc251-f400-7f19-ae87-f987182e42c3");
    public static final UUID AN_THI_HOME_AFFAIRS = UUID.fromString("018cc251-f400-72a7-b9d5-38fd55c51744");
    public static final UUID DA_LOC = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");
    public static final UUID COMMITTEE = UUID.fromString("018cc251-f400-7c14-90b1-031a13e6578c");
    public static final UUID CULTURE = UUID.fromString("018cc251-f400-7d68-b3f4-2a8c0881faa2");
    public static final UUID JUSTICE = UUID.fromString("018cc251-f400-7352-97c4-f3c4e4c3748e");
    public static final UUID POLICE = UUID.fromString("018cc251-f400-7cef-8d81-964140ad3357");
    public static final UUID HEALTH = UUID.fromString("018cc251-f400-7186-9372-a1b667e032cf");
    public static final UUID ALL_SECTIONS = UUID.fromString("018cc251-f400-75b9-b6e3-f66bdb42cb49");
    public static final UUID TIEN_LU = UUID.fromString("018cc251-f400-7f77-8d28-7e687704ecbc");
    public static final UUID LE_XA = UUID.fromString("018cc251-f400-7e70-afec-463d4fffb05d");

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final List<UnitState> UNITS = units();

    private Territory() {}

    public static List<UnitState> all() {
        return UNITS;
    }

    /** Sends the units and waits until they are known; once is enough for all tests on one database. */
    public static synchronized void isKnown() {
        if (known() < UNITS.size()) {
            UNITS.forEach(Broker::send);
            await("the units are known").atMost(Duration.ofSeconds(30)).until(() -> known() == UNITS.size());
        }
    }

    private static int known() {
        Units units = Arc.container().instance(Units.class).get();
        List<UUID> ids = UNITS.stream().map(UnitState::unitId).toList();
        return QuarkusTransaction.requiringNew().call(() -> units.all(ids).size());
    }

    private static List<UnitState> units() {
        List<UnitState> all = new ArrayList<>();
        UnitState province = add(all, PROVINCE, "Tỉnh Hưng Yên", "PROVINCE", null);
        UnitState anThi = add(all, AN_THI, "Huyện Ân Thi", "DISTRICT", province);
        add(all, AN_THI_HOME_AFFAIRS, "Phòng Nội vụ huyện Ân Thi", "OFFICE", anThi);
        UnitState daLoc = add(all, DA_LOC, "Xã Đa Lộc", "COMMUNE", anThi);
        UnitState committee = add(all, COMMITTEE, "UBND xã Đa Lộc", "COMMITTEE", daLoc);
        add(all, CULTURE, "Công chức Văn hóa - Xã hội xã Đa Lộc", "POST", committee);
        add(all, JUSTICE, "Công chức Tư pháp - Hộ tịch xã Đa Lộc", "POST", committee);
        add(all, POLICE, "Công an xã Đa Lộc", "OFFICE", committee);
        add(all, HEALTH, "Trạm y tế xã Đa Lộc", "AGENCY", daLoc);
        add(all, ALL_SECTIONS, "Các phòng, ban, ngành xã Đa Lộc", "GROUP", committee);
        UnitState tienLu = add(all, TIEN_LU, "Huyện Tiên Lữ", "DISTRICT", province);
        add(all, LE_XA, "Xã Lệ Xá", "COMMUNE", tienLu);
        return List.copyOf(all);
    }

    private static UnitState add(List<UnitState> all, UUID id, String name, String kind, @Nullable UnitState parent) {
        List<UUID> path = new ArrayList<>(parent == null ? List.of() : parent.path());
        path.add(id);
        UUID above = parent == null ? null : parent.unitId();
        UnitState unit = new UnitState(
                id,
                1,
                null,
                name,
                kind,
                null,
                above,
                List.copyOf(path),
                null,
                parent == null ? null : LAST_DAY,
                List.of());
        all.add(unit);
        return unit;
    }
}
