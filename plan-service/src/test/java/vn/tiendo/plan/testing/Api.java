package vn.tiendo.plan.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.servers.testing.TestServers;

/** The service as its people call it. */
public final class Api {
    public static final UUID PROVINCE = UUID.fromString("018cc251-f400-7799-a08e-b68461ac5b7b");
    public static final UUID AN_THI = UUID.fromString("018cc251-f400-7f19-ae87-f987182e42c3");
    public static final UUID DA_LOC = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");
    public static final UUID DA_LOC_OFFICE = UUID.fromString("018cc251-f400-798d-a691-525e75dbccf4");
    public static final UUID DA_LOC_COMMITTEE = UUID.fromString("018cc251-f400-7c14-90b1-031a13e6578c");
    public static final UUID DA_LOC_POLICE = UUID.fromString("018cc251-f400-7cef-8d81-964140ad3357");
    public static final UUID DA_LOC_VILLAGES = UUID.fromString("018cc251-f400-75cd-86d7-54d480731b38");
    public static final UUID DI_SU = UUID.fromString("018cc251-f400-76a4-9dc6-1dbc97e08a40");

    private Api() {}

    public static RequestSpecification as(String user) {
        return RestAssured.given().auth().oauth2(TestServers.token(user)).contentType(ContentType.JSON);
    }

    /** Reads a file for Đa Lộc's plan of 2025. */
    public static ValidatableResponse upload(String user, UUID unit, String name, byte[] content) {
        return RestAssured.given()
                .auth()
                .oauth2(TestServers.token(user))
                .queryParam("unitId", unit)
                .queryParam("year", 2025)
                .queryParam("index", "PAPI")
                .multiPart("file", name, content)
                .post("/plan-imports")
                .then();
    }

    public static String importOf(byte[] content) {
        return upload("daloc.vp", DA_LOC, "ke-hoach.csv", content)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft of Đa Lộc made from a file. */
    public static String draftOf(byte[] content) {
        return as("daloc.vp")
                .body(Map.of())
                .post("/plan-imports/{id}/application", importOf(content))
                .then()
                .statusCode(201)
                .extract()
                .path("planId");
    }

    public static ValidatableResponse issue(String plan, String documentCode, LocalDate on) {
        return as("daloc.ct")
                .body(Map.of("documentCode", documentCode, "issuedOn", on.toString(), "signing", "CHỦ TỊCH"))
                .post("/plans/{id}/issuance", plan)
                .then();
    }

    /** The line with this code. */
    public static Map<String, Object> line(String plan, String code) {
        List<Map<String, Object>> lines = as("daloc.vp")
                .queryParam("limit", 200)
                .get("/plans/{id}/lines", plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return lines.stream()
                .filter(line -> code.equals(line.get("code")))
                .findFirst()
                .orElseThrow();
    }

    public static ValidatableResponse changeLine(String plan, String code, Map<String, ?> change) {
        Map<String, Object> line = line(plan, code);
        return as("daloc.vp")
                .header("If-Match", "\"v" + line.get("version") + "\"")
                .body(change)
                .patch("/plans/{plan}/lines/{line}", plan, line.get("id"))
                .then();
    }

    public static ValidatableResponse changePlan(String plan, Map<String, ?> change) {
        return as("daloc.vp")
                .header("If-Match", as("daloc.vp").get("/plans/{id}", plan).getHeader("ETag"))
                .body(change)
                .patch("/plans/{id}", plan)
                .then();
    }

    /** The codes of the findings about the line, or about the plan when the code is empty. */
    public static List<String> findings(String plan, String lineCode) {
        List<Map<String, Object>> all = as("daloc.vp")
                .get("/plans/{id}/findings", plan)
                .then()
                .statusCode(200)
                .extract()
                .path("");
        return all.stream()
                .filter(finding -> lineCode.equals(finding.getOrDefault("lineCode", "")))
                .map(finding -> String.valueOf(finding.get("code")))
                .toList();
    }
}
