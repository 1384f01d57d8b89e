package vn.tiendo.plan.language.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.target.Target.Kind;

class TargetPhrasesTest {

    @ParameterizedTest
    @MethodSource("phrases")
    void readsTheCell(String cell, String expected) {
        Reading<List<Target>> reading = Targets.read(cell);

        assertThat(reading.value().stream().map(TargetPhrasesTest::said).collect(Collectors.joining(" | ")))
                .as(reading.rule())
                .isEqualTo(expected);
    }

    @Test
    void saysOfWhatAShareIsTaken() {
        Target target =
                Targets.read("Ít nhất 80% hộ kinh doanh ký cam kết.").value().get(0);

        assertThat(target.population()).isEqualTo("hộ kinh doanh ký cam kết");
        assertThat(target.text()).isEqualTo("Ít nhất 80% hộ kinh doanh ký cam kết.");
    }

    @Test
    void takesWhatStandsBeforeAShareIfNothingFollowsIt() {
        Target target =
                Targets.read("Tỷ lệ giải ngân đạt từ 95% trở lên").value().get(0);

        assertThat(target.population()).isEqualTo("Tỷ lệ giải ngân");
    }

    @Test
    void namesWhatIsRepeatedAndHowOften() {
        Target target = Targets.read("Ít nhất 02 buổi đối thoại/quý").value().get(0);

        assertThat(target.each()).isEqualTo("buổi đối thoại");
        assertThat(target.per()).isEqualTo("P3M");
    }

    @Test
    void keepsWhatADecreaseIsMeasuredAgainst() {
        Target target = Targets.read("Giảm số vụ tai nạn so với năm trước liền kề")
                .value()
                .get(0);

        assertThat(target.kind()).isEqualTo(Kind.DECREASE);
        assertThat(target.baseline()).isEqualTo("năm trước liền kề");
    }

    @Test
    void leavesDatesAndDocumentNumbersOutOfTheMeasure() {
        List<Target> targets = Targets.read("100% đơn vị thực hiện theo Quyết định số 175/QĐ-UBND ngày 19/01/2023")
                .value();

        assertThat(targets).singleElement().extracting(Target::value).isEqualTo(BigDecimal.valueOf(100));
    }

    @Test
    void findsNothingInABlankCell() {
        assertThat(Targets.read(" \n").value()).isEmpty();
    }

    static Stream<Object[]> phrases() {
        var stream = Objects.requireNonNull(TargetPhrasesTest.class.getResourceAsStream("phrases.txt"));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> (Object[]) line.replace("\\n", "\n").split(" => ", 2));
    }

    private static String said(Target target) {
        StringBuilder said = new StringBuilder(target.kind().name());
        Target.Op op = target.op();
        BigDecimal value = target.value();
        if (op != null && value != null) {
            said.append(' ').append(op.sign()).append(' ').append(value.toPlainString());
        }
        for (String part : new String[] {target.unit(), target.per()}) {
            if (part != null) {
                said.append(' ').append(part);
            }
        }
        said.append(target.aspirational() ? " aspirational" : "");
        said.append(target.conditional() ? " conditional" : "");
        return said.append(target.foreignLevel() ? " foreign" : "").toString();
    }
}
