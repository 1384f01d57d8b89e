package vn.tiendo.notification;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ArchitectureRules;

class HouseRulesTest {
    @Test
    void theRulesOfTheHouseAreKept() {
        ArchitectureRules.check("vn.tiendo.notification");
    }
}
