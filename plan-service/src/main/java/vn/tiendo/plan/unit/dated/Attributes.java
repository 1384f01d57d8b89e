package vn.tiendo.plan.unit.dated;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Typed;
import vn.tiendo.platform.problem.Problem;

/**
 * What a unit is for a time.
 *
 * @param code statistics code; others may bear it at other times
 * @param kind a {@link UnitKind}, by name
 */
public record Attributes(@Nullable String code, String name, String kind, @Nullable UUID parentId) {
    /** As a person wrote them: the name in composed letters without stray spaces, the code of the kind's form. */
    public static Attributes written(@Nullable String code, String name, String kind, @Nullable UUID parentId) {
        if (!UnitKind.valueOf(kind).fits(code)) {
            throw Problem.of(
                            UnitProblem.UNIT_CODE_MALFORMED,
                            kind,
                            UnitKind.valueOf(kind).digits())
                    .at("/code", "malformed", "Mã không đúng dạng của loại đơn vị");
        }
        return new Attributes(code, Typed.text(name).replaceAll("\\s+", " "), kind, parentId);
    }

    public Attributes below(UUID parent) {
        return new Attributes(code, name, kind, parent);
    }

    public boolean territorial() {
        return UnitKind.territorial(kind);
    }
}
