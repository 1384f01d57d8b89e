package vn.tiendo.plan.issuance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.issuance.Superior.FIFTEEN_WORKING_DAYS;
import static vn.tiendo.plan.issuance.Superior.draft;
import static vn.tiendo.plan.issuance.Superior.setRule;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class IssuanceRulesTest {
    @ParameterizedTest
    @CsvSource({
        "unitIds, 018cc251-f400-76a4-9dc6-1dbc97e08a40, /unitIds/0",
        "unitIds, 018cc251-f400-7f19-ae87-f987182e42c3, /unitIds/0",
        "unitIds, 00000000-0000-0000-0000-000000000000, /unitIds/0",
        "childKinds, OFFICE, /childKinds/0"
    })
    void aPlanAsksOnlyUnitsBelow(String field, String value, String pointer) {
        // Given
        String parent = draft(AN_THI, 2025);
        Map<String, Object> rule = new HashMap<>(FIFTEEN_WORKING_DAYS);
        rule.put(field, List.of(value));
        // When
        setRule(parent, rule)
                // Then
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:issuance-rule-wrong"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void theTermOfADraftChangesOnlyForThoseWhoSawItLast() {
        // Given
        String parent = draft(AN_THI, 2025);
        String etag =
                setRule(parent, FIFTEEN_WORKING_DAYS).statusCode(200).extract().header("ETag");
        // When
        setRule(parent, FIFTEEN_WORKING_DAYS).statusCode(428);
        // Then
        as("sonoivu")
                .header("If-Match", etag)
                .body(FIFTEEN_WORKING_DAYS)
                .put("/plans/{id}/issuance-duty", parent)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));
        as("sonoivu")
                .get("/plans/{id}/issuance-duty", parent)
                .then()
                .statusCode(200)
                .body("childKinds", contains("COMMUNE", "WARD"));
    }
}
