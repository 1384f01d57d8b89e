package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Terminal;

/** {@code rebuild aggregates}: lets reporting-service read all tasks anew from their topic. */
record RebuildAggregates(Administrator administrator, Terminal terminal) {
    void run() throws InterruptedException {
        JsonNode rebuilt = administrator.ask("POST", Part.REPORTING_SERVICE, "/progress/rebuild");
        long wrong = rebuilt.path("replaced").asLong() + rebuilt.path("corrected").asLong();
        terminal.say("Đã đọc lại " + rebuilt.path("read").asLong() + " bản ghi của "
                + rebuilt.path("topic").asText()
                + (wrong == 0
                        ? ": số liệu tổng hợp vốn đã đúng."
                        : ": số liệu tổng hợp đã lệch " + wrong + " và nay đã đúng."));
    }
}
