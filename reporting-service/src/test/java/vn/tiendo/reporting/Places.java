package vn.tiendo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.UnitState;

/** A corner of a province: two districts, three communes, two officers of one of them. */
public final class Places {
    public static final UUID PROVINCE = UUID.fromString("018cc251-f400-7799-a08e-b68461ac5b7b");
    public static final UUID AN_THI = UUID.fromString("018cc251-f400-7f19-ae87-f987182e42c3");
    public static final UUID AN_THI_HOME_AFFAIRS = UUID.fromString("018cc251-f400-72a7-b9d5-38fd55c51744");
    public static final UUID DA_LOC = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");
    public static final UUID CULTURE = UUID.fromString("018cc251-f400-7d68-b3f4-2a8c0881faa2");
    public static final UUID JUSTICE = UUID.fromString("018cc251-f400-7352-97c4-f3c4e4c3748e");
    public static final UUID TIEN_LU = UUID.fromString("018cc251-f400-7f77-8d28-7e687704ecbc");
    public static final UUID LE_XA = UUID.fromString("018cc251-f400-7e70-afec-463d4fffb05d");

    private Places() {}

    public static List<UnitState> all() {
        return List.of(
                unit("Tỉnh Hưng Yên", "PROVINCE", PROVINCE),
                unit("Huyện Ân Thi", "DISTRICT", PROVINCE, AN_THI),
                unit("Phòng Nội vụ huyện Ân Thi", "OFFICE", PROVINCE, AN_THI, AN_THI_HOME_AFFAIRS),
                unit("Xã Đa Lộc", "COMMUNE", PROVINCE, AN_THI, DA_LOC),
                unit("Công chức Văn hóa - Xã hội xã Đa Lộc", "POST", PROVINCE, AN_THI, DA_LOC, CULTURE),
                unit("Công chức Tư pháp - Hộ tịch xã Đa Lộc", "POST", PROVINCE, AN_THI, DA_LOC, JUSTICE),
                unit("Huyện Tiên Lữ", "DISTRICT", PROVINCE, TIEN_LU),
                unit("Xã Lệ Xá", "COMMUNE", PROVINCE, TIEN_LU, LE_XA));
    }

    private static UnitState unit(String name, String kind, UUID... path) {
        List<UUID> above = new ArrayList<>(Stream.of(path).toList());
        UUID own = above.remove(above.size() - 1);
        @Nullable UUID parent = above.isEmpty() ? null : above.get(above.size() - 1);
        return new UnitState(own, 1, null, name, kind, null, parent, List.of(path), null, null);
    }
}
