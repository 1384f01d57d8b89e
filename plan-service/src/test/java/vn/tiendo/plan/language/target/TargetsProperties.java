package vn.tiendo.plan.language.target;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TargetsProperties {

    @Property(tries = 500)
    void noTextMakesTheReaderFail(@ForAll String text) {
        assertThat(Targets.read(text).confidence()).isBetween(0.0, 1.0);
    }
}
