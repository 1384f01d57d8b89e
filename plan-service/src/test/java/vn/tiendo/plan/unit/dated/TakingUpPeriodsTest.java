package vn.tiendo.plan.unit.dated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.Territories;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class TakingUpPeriodsTest {
    @Inject
    TakingUpPeriods takingUp;

    @Inject
    Sql sql;

    @Test
    void whatIsKnownBecomesWhatTheDaySaysOnceAndNoMore() {
        // Given
        String unit = Territories.commune("Xã Đêm Giao Thời", null);
        Territories.change(unit, Map.of("name", "Xã Sáng Hôm Sau", "from", "2025-03-01", "legalReference", "7/NQ-HĐND"))
                .statusCode(200);
        // The row as it stood on the eve of the change.
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update("UPDATE unit SET name = ? WHERE id = ?", "Xã Đêm Giao Thời", UUID.fromString(unit)));
        // When
        takingUp.sweep();
        // Then
        Territories.on(unit, "2025-03-01")
                .body("presentName", equalTo("Xã Sáng Hôm Sau"))
                .body("version", equalTo(3));
        takingUp.sweep();
        Territories.on(unit, "2025-03-01").body("version", equalTo(3));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.list(
                                "SELECT what FROM unit_change WHERE unit_id = ? ORDER BY version",
                                row -> row.text("what"),
                                UUID.fromString(unit))))
                .containsExactly("CREATED", "CHANGED", "DAY_CAME");
    }
}
