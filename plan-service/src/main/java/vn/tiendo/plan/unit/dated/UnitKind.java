package vn.tiendo.plan.unit.dated;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit is. Territories outlive the unit above them; bodies end with the territory they serve. */
public enum UnitKind {
    PROVINCE(2),
    DISTRICT(3),
    COMMUNE(5),
    WARD(5),
    TOWNSHIP(5),
    SPECIAL_ZONE(5),
    VILLAGE(0),
    COMMITTEE,
    COUNCIL,
    DEPARTMENT,
    OFFICE,
    AGENCY,
    POST,
    PARTY_BODY,
    FRONT_BODY,
    GROUP;

    private final boolean territorial;
    private final int digits;

    UnitKind(int digits) {
        this.territorial = true;
        this.digits = digits;
    }

    UnitKind() {
        this.territorial = false;
        this.digits = 0;
    }

    /** How many digits the statistics code of this kind has; 0 when the kind bears none. */
    public int digits() {
        return digits;
    }

    public boolean fits(@Nullable String code) {
        return code == null || digits > 0 && code.matches("[0-9]{" + digits + "}");
    }

    static boolean territorial(String kind) {
        return territories().contains(kind);
    }

    static List<String> territories() {
        return Arrays.stream(values())
                .filter(kind -> kind.territorial)
                .map(Enum::name)
                .toList();
    }
}
