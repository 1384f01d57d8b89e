package vn.tiendo.task.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.OtherSystems;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class HierarchyTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

    @Inject
    Hierarchy hierarchy;

    @Inject
    Units units;

    @BeforeAll
    static void theUnitsAreKnown() {
        OtherSystems.areKnown();
    }

    @Test
    void theLevelAboveIsTheNextAdministrativeUnit() {
        assertThat(above(Territory.CULTURE)).contains(Territory.DA_LOC);
        assertThat(above(OtherSystems.INSPECTION_BOARD)).contains(Territory.DA_LOC);
        assertThat(above(Territory.DA_LOC)).contains(Territory.AN_THI);
        assertThat(above(Territory.PROVINCE)).isEmpty();
    }

    @Test
    void aCommuneSpeaksThroughItselfOrItsCommittee() {
        assertThat(speaks(Territory.DA_LOC, Territory.DA_LOC)).isTrue();
        assertThat(speaks(Territory.COMMITTEE, Territory.DA_LOC)).isTrue();
        assertThat(speaks(Territory.POLICE, Territory.DA_LOC)).isFalse();
        assertThat(speaks(Territory.AN_THI, Territory.DA_LOC)).isFalse();
        assertThat(speaks(OtherSystems.FRONT, Territory.DA_LOC)).isFalse();
    }

    @Test
    void onlyOnesOwnSystemIsOrdered() {
        assertThat(orders(Territory.DA_LOC, Territory.POLICE)).isTrue();
        assertThat(orders(OtherSystems.FRONT, OtherSystems.INSPECTION_BOARD)).isTrue();
        assertThat(orders(OtherSystems.INSPECTION_BOARD, OtherSystems.INSPECTION_BOARD))
                .isTrue();
        assertThat(orders(Territory.DA_LOC, OtherSystems.INSPECTION_BOARD)).isFalse();
        assertThat(orders(OtherSystems.PARTY, OtherSystems.FRONT)).isFalse();
    }

    @Test
    void aSuperiorOfAnotherSystemDoesNotAnswer() {
        assertThat(answers(OtherSystems.FRONT, OtherSystems.INSPECTION_BOARD)).isTrue();
        assertThat(answers(Territory.DA_LOC, OtherSystems.INSPECTION_BOARD)).isFalse();
        assertThat(answers(Territory.DA_LOC, Territory.JUSTICE)).isTrue();
        assertThat(answers(Territory.POLICE, Territory.JUSTICE)).isFalse();
    }

    private Optional<UUID> above(UUID unit) {
        return reading(() -> hierarchy.above(known(unit), TODAY).map(Unit::id));
    }

    private boolean speaks(UUID home, UUID level) {
        return reading(() -> hierarchy.speaksFor(home, level));
    }

    private boolean orders(UUID issuer, UUID unit) {
        return reading(() -> hierarchy.mayOrder(issuer, known(unit)));
    }

    private boolean answers(UUID home, UUID unit) {
        return reading(() -> hierarchy.answersFor(home, known(unit)));
    }

    private Unit known(UUID unit) {
        return units.find(unit).orElseThrow();
    }

    private static <T> T reading(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }
}
