package vn.tiendo.plan.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PhrasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trước ngày 15/3/2025", "Quý II", "Hằng tháng, trước ngày 25", "Thường xuyên", "Khi có hướng dẫn mới",
                "Trong vòng 5 ngày làm việc kể từ khi kế hoạch được phê duyệt", "Nếu có", "Trong năm học",
                        "Theo kế hoạch", "lúc nào đó"
            })
    void everyScheduleThatIsReadHasAPlaceInTheContract(String timing) {
        List<Schedule> schedules = Phrases.schedules(timing, 2025, null).value();
        assertThat(schedules).isNotEmpty().allSatisfy(schedule -> assertThat(schedule.text())
                .isNotBlank());
    }

    @Test
    void aStrictBoundStaysStrict() {
        List<TargetMeasure> targets = Phrases.targets("Trên 95% hồ sơ đúng hạn").value();
        assertThat(targets).singleElement().satisfies(target -> {
            assertThat(target.kind()).isEqualTo(TargetMeasure.Kind.COVERAGE);
            assertThat(target.op()).isEqualTo(TargetMeasure.Operator.MORE_THAN);
            assertThat(target.value()).isEqualByComparingTo("95");
        });
    }

    @Test
    void onlyAKnownIndexHasNumberedAreas() {
        assertThat(Phrases.dimension("PAPI", "Công khai, minh bạch")).isEqualTo(2);
        assertThat(Phrases.dimension("PAPI", "Việc nội bộ cơ quan")).isNull();
        assertThat(Phrases.dimension("SIPAS", "Công khai, minh bạch")).isNull();
    }

    @Test
    void tellsHowATimeIsRead() {
        as("daloc.vp")
                .body(Map.of("text", "Trước ngày 05/7", "year", 2025))
                .post("/language/schedule")
                .then()
                .statusCode(200)
                .body("schedules[0].type", equalTo("DEADLINE"))
                .body("schedules[0].due", equalTo("2025-07-05"))
                .body("schedules[0].inclusive", equalTo(false))
                .body("confidence", greaterThan(0.5f));
    }

    @Test
    void tellsHowATargetIsRead() {
        as("daloc.vp")
                .body(Map.of("text", "Ít nhất 80% hộ dân", "year", 2025))
                .post("/language/target")
                .then()
                .statusCode(200)
                .body("targets[0].kind", equalTo("COVERAGE"))
                .body("targets[0].op", equalTo(">="))
                .body("targets[0].value", equalTo(80));
    }

    @Test
    void scenario39AGluedDateIsToldFromItsCode() {
        as("daloc.vp")
                .body(Map.of("text", "Quyết định số 422/QĐ-TTgngày04/4/2022", "year", 2024))
                .post("/language/document-code")
                .then()
                .statusCode(200)
                .body("codes.code", contains("422/QĐ-TTg"))
                .body("codes.date", contains("2022-04-04"));
    }

    @Test
    void anEmptyQuestionIsRefused() {
        as("daloc.vp")
                .body(Map.of("year", 2025))
                .post("/language/schedule")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Cần câu chữ"));
    }
}
