package vn.tiendo.notification.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.unit.Unit;

/** Some units of Hưng Yên as they were before and after 1 July 2025. */
public final class TestUnits {
    public static final UUID HUNG_YEN = UUID.fromString("018cc251-f400-7799-a08e-b68461ac5b7b");
    public static final UUID AN_THI = UUID.fromString("018cc251-f400-7f19-ae87-f987182e42c3");
    public static final UUID DA_LOC = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");
    public static final UUID DA_LOC_CULTURE = UUID.fromString("018cc251-f400-7d68-b3f4-2a8c0881faa2");
    public static final UUID DA_LOC_JUSTICE = UUID.fromString("018cc251-f400-7352-97c4-f3c4e4c3748e");
    public static final UUID DA_LOC_HEALTH = UUID.fromString("018cc251-f400-7186-9372-a1b667e032cf");
    public static final UUID LE_XA = UUID.fromString("018cc251-f400-7e70-afec-463d4fffb05d");
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    private TestUnits() {}

    public static List<UnitState> all() {
        return List.of(
                unit(HUNG_YEN, "Tỉnh Hưng Yên", "PROVINCE", null, List.of(HUNG_YEN)),
                unit(AN_THI, "Huyện Ân Thi", "DISTRICT", END, List.of(HUNG_YEN, AN_THI)),
                unit(DA_LOC, "Xã Đa Lộc", "COMMUNE", END, List.of(HUNG_YEN, AN_THI, DA_LOC)),
                office(DA_LOC_CULTURE, "Công chức Văn hóa - Xã hội xã Đa Lộc"),
                office(DA_LOC_JUSTICE, "Công chức Tư pháp - Hộ tịch xã Đa Lộc"),
                office(DA_LOC_HEALTH, "Trạm y tế xã Đa Lộc"),
                unit(LE_XA, "Xã Lệ Xá", "COMMUNE", END, List.of(HUNG_YEN, LE_XA)));
    }

    /** As the service knows them. */
    public static List<Unit> known() {
        return all().stream()
                .map(unit -> new Unit(
                        unit.unitId(),
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.actorKey(),
                        unit.parentId(),
                        unit.path(),
                        unit.validFrom(),
                        unit.validTo(),
                        unit.version()))
                .toList();
    }

    private static UnitState office(UUID id, String name) {
        return unit(id, name, "OFFICE", END, List.of(HUNG_YEN, AN_THI, DA_LOC, id));
    }

    private static UnitState unit(UUID id, String name, String kind, @Nullable LocalDate validTo, List<UUID> path) {
        UUID parent = path.size() == 1 ? null : path.get(path.size() - 2);
        return new UnitState(id, 1, null, name, kind, null, parent, path, null, validTo);
    }
}
