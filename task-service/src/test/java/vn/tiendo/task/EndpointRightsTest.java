package vn.tiendo.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.platform.security.Role;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.APlace;
import vn.tiendo.task.testing.Merger;
import vn.tiendo.task.testing.OtherSystems;

/** Every operation as every role calls it, by the table in {@code rights.txt}. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class EndpointRightsTest {
    private static final List<UUID> DA_LOC = List.of(Territory.PROVINCE, Territory.AN_THI, Territory.DA_LOC);
    private static final List<UUID> LE_XA = List.of(Territory.PROVINCE, Territory.TIEN_LU, Territory.LE_XA);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final List<Account> OF_DA_LOC = List.of(
            new Account("sonoivu", Role.PROVINCE_ADMIN),
            new Account("daloc.ct", Role.UNIT_HEAD),
            new Account("daloc.vp", Role.COORDINATOR),
            new Account("daloc.vhxh", Role.OFFICER),
            new Account("daloc.mttq", Role.SUPERVISOR),
            new Account("thanhtra", Role.INSPECTOR),
            new Account("aggregator", Role.AGGREGATOR),
            new Account("portal", Role.PORTAL));
    private static final List<Account> OF_ELSEWHERE =
            List.of(new Account("lexa.vp", Role.COORDINATOR), new Account("disu.vp", Role.COORDINATOR));

    private static @Nullable APlace daLoc;
    private static @Nullable APlace leXa;

    record Account(String name, Role role) {
        boolean holdsOneOf(List<String> permissions) {
            return permissions.stream().anyMatch(role.permissions()::contains);
        }

        String token() {
            boolean service = role == Role.AGGREGATOR || role == Role.PORTAL;
            return service ? TestServers.serviceToken(name) : TestServers.token(name);
        }
    }

    record Right(
            String method, String path, List<String> permissions, Set<String> refusals, String elsewhere, String sent) {
        static Right of(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            Set<String> refusals = cells[3].equals("-") ? Set.of() : new TreeSet<>(List.of(cells[3].split(", *")));
            return new Right(cells[0], cells[1], List.of(cells[2].split(" or ")), refusals, cells[4], cells[5]);
        }

        String operation() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return operation();
        }
    }

    static List<Right> rights() throws IOException {
        try (InputStream table = Objects.requireNonNull(EndpointRightsTest.class.getResourceAsStream("rights.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Right::of)
                    .toList();
        }
    }

    @BeforeAll
    static void askTheDatabaseInTheTestsOwnThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void thereAreTwoCommunes() {
        if (daLoc == null) {
            OtherSystems.areKnown();
            Merger.isKnown();
            daLoc = APlace.of(DA_LOC, Territory.CULTURE, "daloc.vp", "daloc.vhxh");
            leXa = APlace.of(LE_XA, Territory.LE_XA, "lexa.vp", "lexa.vp");
            movesBelow(LE_XA, List.of(Territory.LE_XA));
        }
    }

    @AfterAll
    static void leXaComesBack() {
        movesBelow(List.of(Territory.LE_XA), LE_XA);
        daLoc = null;
    }

    /** So that it is outside for those, too, whose units cover the province. */
    private static void movesBelow(List<UUID> old, List<UUID> now) {
        Sql sql = Arc.container().instance(Sql.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "UPDATE unit SET path = ?::uuid[] || path[? + 1:] WHERE path[?] = ?",
                        now,
                        old.size(),
                        old.size(),
                        Territory.LE_XA));
    }

    @Test
    void everyOperationHasItsRow() throws IOException {
        String served = given().get("/q/openapi?format=json").asString();
        JsonNode paths = new ObjectMapper().readTree(served).path("paths");
        List<String> operations = new ArrayList<>();
        List<String> ofEverybody = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                boolean published = path.getKey().startsWith("/public/");
                (published ? ofEverybody : operations).add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));

        assertThat(rights()).extracting(Right::operation).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(ofEverybody).containsExactly("GET /public/v1/postings");
    }

    @Test
    void everyRoleCallsThem() {
        assertThat(OF_DA_LOC).extracting(Account::role).containsExactlyInAnyOrder(Role.values());
    }

    @ParameterizedTest
    @MethodSource("rights")
    void eachRoleGetsWhatItMay(Right right) {
        APlace inside = Objects.requireNonNull(daLoc);
        APlace outside = Objects.requireNonNull(leXa);
        List<String> wrong = new ArrayList<>();
        Set<String> refused = new TreeSet<>();

        expect(wrong, "nobody", call(right, given(), inside), answer -> answer.statusCode() == 401);
        for (Account account : OF_DA_LOC) {
            tryElsewhere(wrong, right, account, outside);
            Response answer = call(right, as(account), inside);
            if (account.holdsOneOf(right.permissions())) {
                expect(wrong, account.name() + " inside", answer, it -> passes(right, it, inside, refused));
            } else {
                expect(wrong, account.name() + " inside", answer, EndpointRightsTest::isForbidden);
            }
        }
        OF_ELSEWHERE.forEach(account -> tryElsewhere(wrong, right, account, inside));

        assertThat(wrong).isEmpty();
        assertThat(refused)
                .as("what forbids it to some who hold the permission")
                .isEqualTo(right.refusals());
    }

    private static void tryElsewhere(List<String> wrong, Right right, Account account, APlace place) {
        Response answer = call(right, as(account), place);
        boolean holds = account.holdsOneOf(right.permissions());
        expect(wrong, account.name() + " elsewhere", answer, it -> holds ? isKept(right, it, place) : isForbidden(it));
    }

    private static void expect(List<String> wrong, String who, Response answer, Predicate<Response> right) {
        if (!right.test(answer)) {
            wrong.add(who + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    private static boolean isForbidden(Response answer) {
        return answer.statusCode() == 403 && code(answer).equals("forbidden");
    }

    private static boolean passes(Right right, Response answer, APlace own, Set<String> refused) {
        int status = answer.statusCode();
        if (status == 403) {
            refused.add(code(answer));
            return right.refusals().contains(code(answer));
        }
        boolean shown =
                !right.elsewhere().startsWith("without ") || answer.asString().contains(thing(right, own));
        boolean there = status != 404 || right.elsewhere().equals("private");
        return status < 500 && status != 401 && there && shown;
    }

    private static boolean isKept(Right right, Response answer, APlace foreign) {
        int status = answer.statusCode();
        return switch (right.elsewhere()) {
            case "hidden", "private" -> status == 404 && code(answer).equals("not-found");
            case "unit" -> status == 404 || status == 422;
            case "refused" -> status == 200 && answer.asString().contains("\"status\":404");
            case "nothing" -> status < 300;
            default -> status == 200 && !answer.asString().contains(thing(right, foreign));
        };
    }

    private static String thing(Right right, APlace place) {
        return place.the(right.elsewhere().substring("without ".length()));
    }

    private static String code(Response answer) {
        String type = answer.path("type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static RequestSpecification as(Account account) {
        return given().auth().oauth2(account.token());
    }

    private static Response call(Right right, RequestSpecification caller, APlace place) {
        String path = filled(right.path(), place);
        String sent = place.fill(right.sent());
        if (right.method().equals("GET")) {
            return caller.get(sent.isEmpty() ? path : path + "?" + sent);
        }
        if (!sent.isEmpty()) {
            caller.contentType(ContentType.JSON).body(sent);
        }
        if (right.method().equals("PUT")) {
            caller.header("If-Match", "\"v1\"");
        }
        return caller.request(right.method(), path);
    }

    /** The id is that of what the path begins with. */
    private static String filled(String path, APlace place) {
        String resource = path.split("/")[1];
        String name = Stream.of("task", "delegation", "evidence", "extension", "inspection", "finding", "request")
                .filter(thing -> (resource + "/").startsWith(thing + "s/") || resource.equals(thing))
                .findFirst()
                .orElseGet(() -> switch (resource) {
                    case "difficulties" -> "difficulty";
                    case "occurrence-triggers" -> "trigger";
                    case "task-filters" -> "filter";
                    default -> "transfer";
                });
        return path.replace("{id}", place.the(name))
                .replace("{commentId}", place.the("comment"))
                .replace("{progressId}", place.the("progress"))
                .replace("{evidenceId}", place.the("evidence"));
    }
}
