package vn.tiendo.local;

import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Terminal;

/** {@code rebuild aggregates}: lets reporting-service count all tasks anew. */
record RebuildAggregates(Administrator administrator, Terminal terminal) {
    void run() throws InterruptedException {
        long corrected = administrator
                .ask("POST", Part.REPORTING_SERVICE, "/progress/rebuild")
                .path("corrected")
                .asLong();
        terminal.say(
                corrected == 0
                        ? "Đã tính lại: số liệu tổng hợp vốn đã đúng."
                        : "Đã tính lại: số liệu tổng hợp đã lệch " + corrected + " và nay đã đúng.");
    }
}
