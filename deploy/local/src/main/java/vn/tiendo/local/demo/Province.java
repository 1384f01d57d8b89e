package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What the province's desk officer sees. */
final class Province {
    static final String OFFICER = "sonoivu";

    private final World world;

    Province(World world) {
        this.world = world;
    }

    /** The figures follow the work within a second; a story that runs faster waits for them. */
    void waitFor(int total) {
        String path = "progress?groupBy=state&year=2025";
        world.teller()
                .until(
                        "số liệu của tỉnh",
                        () -> world.api()
                                .get(OFFICER, path)
                                .expect(200)
                                .at("figures")
                                .path("total")
                                .asInt(),
                        seen -> seen >= total);
    }

    /** Shows the totals of the whole province and answers them. */
    JsonNode look(String title) {
        world.teller().step(title);
        String id = world.api()
                .get(OFFICER, "units?kind=PROVINCE")
                .expect(200)
                .at("items")
                .path(0)
                .path("id")
                .asText();
        String path = "progress?groupBy=dimension&year=2025&unitId=" + id;
        world.teller().request(OFFICER, "GET /api/v1/" + path);
        Answer answer = world.api().get(OFFICER, path).expect(200);
        JsonNode total = answer.at("figures");
        world.teller()
                .answer(
                        "200  %d nhiệm vụ, số liệu tính đến %s",
                        total.path("total").asInt(), answer.text("asOf").substring(0, 19));
        for (JsonNode group : answer.at("groups")) {
            world.teller()
                    .say(
                            "%-56s %2d nhiệm vụ · xong %d · quá hạn %d",
                            group.path("label").asText(),
                            group.path("figures").path("total").asInt(),
                            group.path("figures")
                                    .path("byState")
                                    .path("VERIFIED")
                                    .asInt(),
                            group.path("figures")
                                    .path("byTimeliness")
                                    .path("OVERDUE")
                                    .asInt());
        }
        return total;
    }
}
