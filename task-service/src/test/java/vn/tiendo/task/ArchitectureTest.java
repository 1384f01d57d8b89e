package vn.tiendo.task;

import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("vn.tiendo.task");
    }
}
