package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import vn.tiendo.local.demo.Answer;
import vn.tiendo.local.demo.Api;
import vn.tiendo.local.stack.Part;

/** The commune that ships with all its offices, so that its plans can be issued, and whoever works there. */
record DaLoc(Running stack, Api api, String unit) {
    static final String DESK = "daloc.vp";
    static final String CHAIR = "daloc.ct";
    static final String PROVINCE = "sonoivu";

    static DaLoc in(Running stack) throws IOException, InterruptedException {
        String desk = Running.token(DESK);
        Map<String, String> tokens = Map.of(DESK, desk, CHAIR, Running.token(CHAIR), PROVINCE, Running.token(PROVINCE));
        Api api = new Api(URI.create(stack.ports().origin(Part.GATEWAY)), tokens::get);
        return new DaLoc(stack, api, Running.unitOf(desk).toString());
    }

    Answer read(byte[] sheet) {
        return api.upload(DESK, "plan-imports?year=2025&index=PAPI&unitId=" + unit, "plan.xlsx", sheet);
    }

    /** The id of a new draft. */
    String draft(byte[] sheet) {
        String read = read(sheet).json().path("id").asText();
        return api.post(DESK, "plan-imports/" + read + "/application", Map.of())
                .json()
                .path("planId")
                .asText();
    }

    void issue(String plan, int number) {
        Answer issued = api.post(
                CHAIR,
                "plans/" + plan + "/issuance",
                Map.of("documentCode", number + "/KH-UBND", "issuedOn", "2025-01-06", "signing", "CHỦ TỊCH"));
        if (issued.status() >= 300) {
            throw new IllegalStateException(issued.body());
        }
    }

    /** The highest number that the series of the year has given. */
    int lastNumber() throws SQLException {
        try (Connection connection = stack.connect("plan");
                Statement statement = connection.createStatement();
                ResultSet number = statement.executeQuery("SELECT coalesce(max(number), 0) FROM document_number"
                        + " WHERE year = 2025 AND unit_id = '" + unit + "'")) {
            number.next();
            return number.getInt(1);
        }
    }

    boolean hasTasks(String plan, int number) {
        return api.get(CHAIR, "tasks?limit=200&planId=" + plan)
                        .json()
                        .path("items")
                        .size()
                == number;
    }
}
