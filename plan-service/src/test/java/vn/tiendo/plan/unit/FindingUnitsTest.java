package vn.tiendo.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class FindingUnitsTest {
    @Inject
    LoadingUnits loading;

    @Inject
    Sql sql;

    @Test
    void findsAUnitWithoutDiacriticsOrCase() {
        for (String spelling : List.of("xa da loc", "XÃ ĐA LỘC", "Xã  Đa-Lộc")) {
            as("daloc.vp")
                    .queryParams("q", spelling, "kind", "COMMUNE", "on", "2025-01-06")
                    .get("/units")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(DA_LOC.toString()));
        }
    }

    @Test
    void scenario28ACodeUsedTwiceMeansAnotherUnitOnAnotherDay() {
        // Given
        String xuanDuc = search("xuan duc", "2025-06-30")
                .body("items.code", contains("12133"))
                .extract()
                .path("items[0].id");
        // When
        search("duong hao", "2025-06-30").body("items", empty());
        search("duong hao", "2025-07-01").body("items.code", contains("12133"));
        search("xuan duc", "2025-07-01").body("items", empty());
        // Then
        as("daloc.vp")
                .queryParam("on", "2025-07-01")
                .get("/units/{id}", xuanDuc)
                .then()
                .statusCode(200)
                .body("name", equalTo("Xã Xuân Dục"))
                .body("inForce", equalTo(false));
    }

    @Test
    void aNameOfThePastIsFoundWhenNobodyBearsItToday() {
        as("daloc.vp")
                .queryParams("q", "xa da loc", "kind", "COMMUNE")
                .get("/units")
                .then()
                .statusCode(200)
                .body("items.id", contains(DA_LOC.toString()))
                .body("items.inForce", contains(false));
    }

    @Test
    void aNameThatIsBorneTodayFindsOnlyWhoBearsItToday() {
        // Given
        UUID former = Ids.next();
        UUID present = Ids.next();
        LocalDate past = LocalDate.of(2025, 6, 30);
        QuarkusTransaction.requiringNew()
                .run(() -> loading.load(List.of(
                        unit(former, "Xã Trùng Tên Cũ Mới", past), unit(present, "Xã Trùng Tên Cũ Mới", null))));
        // When
        ValidatableResponse today =
                as("daloc.vp").queryParam("q", "trung ten cu moi").get("/units").then();
        // Then
        today.body("items.id", contains(present.toString())).body("items.inForce", contains(true));
    }

    @Test
    void aDayThatIsAskedForStaysTheOnlyDay() {
        search("xa da loc", "2026-01-06").body("items", empty());
    }

    @Test
    void namesOfThePastArePagedLikeOthers() {
        // Given
        LocalDate past = LocalDate.of(2025, 6, 30);
        List<UUID> ids = Stream.generate(Ids::next).limit(5).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> loading.load(ids.stream()
                        .map(id -> unit(id, "Xã Đã Sáp Nhập " + id, past))
                        .toList()));
        // When
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = as("daloc.vp")
                    .queryParams("q", "xa da sap nhap", "limit", 2, "cursor", next)
                    .get("/units")
                    .then()
                    .statusCode(200);
            found.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        }
        // Then
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
    }

    @Test
    void listsTheCommunesOfADistrictPageByPage() {
        // Given
        var first = as("daloc.vp")
                .queryParams("parent", AN_THI, "kind", "COMMUNE", "on", "2025-01-06", "limit", 2)
                .get("/units")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        // When
        List<String> all = new ArrayList<>(first.extract().path("items.name"));
        String next = first.extract().path("next");
        while (next != null) {
            var page = as("daloc.vp")
                    .queryParams("parent", AN_THI, "kind", "COMMUNE", "on", "2025-01-06", "limit", 2, "cursor", next)
                    .get("/units")
                    .then()
                    .statusCode(200);
            all.addAll(page.extract().path("items.name"));
            next = page.extract().path("next");
        }
        // Then
        assertThat(all)
                .doesNotHaveDuplicates()
                .contains("Xã Đa Lộc", "Xã Cẩm Ninh", "Xã Đặng Lễ")
                .isSortedAccordingTo((a, b) ->
                        vn.tiendo.plan.language.Words.plain(a).compareTo(vn.tiendo.plan.language.Words.plain(b)));
    }

    @Test
    void aRenamedUnitRisesInVersionAndIsFoundByItsNewName() {
        // Given
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> loading.load(List.of(unit(id, "Xã Thử Đắk Plô"))));
        // When
        int changed = QuarkusTransaction.requiringNew().call(() -> loading.load(List.of(unit(id, "Xã Thử Đăk Hà"))));
        // Then
        assertThat(changed).isOne();
        search("thu dak ha", "2025-01-06").body("items.version", contains(2));
        search("thu dak plo", "2025-01-06").body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void aChangeThatAnotherInstanceMakesIsSeenAtOnce() {
        // Given
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> loading.load(List.of(unit(id, "Xã Thử Hai Máy"))));
        search("thu hai may", "2025-01-06").body("items.id", contains(id.toString()));
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("UPDATE unit_period SET plain = 'thu ba may' WHERE unit_id = ?", id));
        // Then
        search("thu hai may", "2025-01-06").body("items", empty());
        search("thu ba may", "2025-01-06").body("items.id", contains(id.toString()));
    }

    @Test
    void scenario33BothSpellingsFindTheSameUnit() {
        // Given
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> loading.load(List.of(unit(id, "Xã Đắk Plô Thí Điểm"))));
        // When
        for (String spelling : List.of("Đắk Plô Thí", "Đăk Plô Thí", "dak plo thi")) {
            search(spelling, "2025-01-06").body("items.id", contains(id.toString()));
        }
    }

    private static Unit unit(UUID id, String name) {
        return unit(id, name, null);
    }

    private static Unit unit(UUID id, String name, @Nullable LocalDate lastDay) {
        return new Unit(id, null, name, "COMMUNE", null, null, List.of(id), null, lastDay, 1);
    }

    private static ValidatableResponse search(String name, String on) {
        return as("daloc.vp")
                .queryParams("q", name, "on", on)
                .get("/units")
                .then()
                .statusCode(200);
    }
}
