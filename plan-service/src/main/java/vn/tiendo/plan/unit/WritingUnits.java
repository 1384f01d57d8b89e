package vn.tiendo.plan.unit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.dated.Attributes;
import vn.tiendo.plan.unit.dated.Ground;
import vn.tiendo.plan.unit.dated.Ground.Deed;
import vn.tiendo.plan.unit.dated.Register;
import vn.tiendo.plan.unit.dated.UnitBook;
import vn.tiendo.plan.unit.dated.UnitKind;
import vn.tiendo.plan.unit.dated.UnitProblem;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;

/** Founds units, changes them from a day on, and puts right what was written wrongly. */
@Singleton
class WritingUnits {
    private final UnitBook book;
    private final UnitQueries queries;
    private final Caller caller;
    private final Clock clock;

    WritingUnits(UnitBook book, UnitQueries queries, Caller caller, Clock clock) {
        this.book = book;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A unit to be founded.
     *
     * @param code statistics code: 2 digits for a province, 3 for a district, 5 for a commune
     * @param actorKey the part it plays in its commune
     * @param validFrom its first day
     */
    record NewUnit(
            @NotBlank(message = "Cần tên đơn vị") @Size(max = 200, message = "Tên dài quá 200 ký tự") String name,
            @NotNull(message = "Cần loại đơn vị") UnitKind kind,
            @Nullable String code,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_:]{0,60}", message = "Vai trò gồm chữ hoa, số, gạch dưới")
                    String actorKey,
            @NotNull(message = "Cần đơn vị cấp trên") UUID parentId,
            @NotNull(message = "Cần ngày bắt đầu") LocalDate validFrom,
            @NotBlank(message = "Cần căn cứ pháp lý") @Size(max = 300, message = "Căn cứ dài quá 300 ký tự")
                    String legalReference) {}

    /**
     * What changes; what is left out stays.
     *
     * @param from the first day of the change, which then needs a legal reference; without it the change corrects what
     *     is written of the present and needs a reason
     */
    record UnitChange(
            @Nullable @Size(min = 1, max = 200, message = "Tên dài từ 1 đến 200 ký tự") String name,
            @Nullable UnitKind kind,
            @Nullable String code,
            @Nullable UUID parentId,
            @Nullable LocalDate from,
            @Nullable @Size(max = 300, message = "Căn cứ dài quá 300 ký tự") String legalReference,
            @Nullable @Size(max = 500, message = "Lý do dài quá 500 ký tự") String reason) {
        @AssertTrue(message = "Tên không được để trống")
        boolean isNamed() {
            return name == null || !name.isBlank();
        }
    }

    @Transactional
    UnitView found(NewUnit written) {
        book.lock();
        Unit parent = caller.unit(written.parentId());
        Attributes attributes = Attributes.written(
                written.code(), written.name(), written.kind().name(), parent.id());
        UUID id = Ids.next();
        Register register = book.open(List.of(), List.of(parent.id()));
        register.begin(id, written.actorKey(), attributes, written.validFrom());
        Ground ground = new Ground(
                Deed.CREATED, written.validFrom(), written.legalReference().strip(), null, caller.subject());
        return save(id, register, ground);
    }

    @Transactional
    UnitView change(UUID id, UnitChange change, @Nullable String ifMatch) {
        book.lock();
        Unit now = caller.unit(id);
        Versions.require(ifMatch, now.version(), queries.one(id, LocalDate.now(clock)));
        Ground ground = ground(change);
        @Nullable UUID parent = change.parentId();
        if (parent != null) {
            caller.unit(parent);
        }
        Register register = book.open(Set.of(id), parent == null ? Set.of() : Set.of(parent));
        @Nullable LocalDate from = change.from();
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        Attributes next = changed(register.unit(id).near(day).attributes(), change);
        if (from == null) {
            register.mend(id, day, next);
        } else {
            register.change(id, from, next);
        }
        return save(id, register, ground);
    }

    private UnitView save(UUID id, Register register, Ground ground) {
        book.refuseDoubleCodes(register.changed());
        book.save(register.changed(), ground, List.of());
        return queries.one(id, LocalDate.now(clock));
    }

    private Ground ground(UnitChange change) {
        boolean dated = change.from() != null;
        @Nullable String given = dated ? change.legalReference() : change.reason();
        if (given == null || given.isBlank()) {
            throw Problem.of(UnitProblem.GROUND_MISSING)
                    .at(
                            dated ? "/legalReference" : "/reason",
                            "required",
                            dated ? "Thay đổi từ một ngày cần căn cứ pháp lý" : "Chỉnh sửa cần lý do");
        }
        return new Ground(
                dated ? Deed.CHANGED : Deed.MENDED,
                change.from(),
                change.legalReference(),
                change.reason(),
                caller.subject());
    }

    private static Attributes changed(Attributes now, UnitChange change) {
        return Attributes.written(
                change.code() == null ? now.code() : change.code(),
                Objects.requireNonNullElse(change.name(), now.name()),
                change.kind() == null ? now.kind() : change.kind().name(),
                change.parentId() == null ? now.parentId() : change.parentId());
    }
}
