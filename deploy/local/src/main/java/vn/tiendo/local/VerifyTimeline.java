package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Terminal;

/** {@code verify timeline}: lets task-service count the hashes of every task's timeline anew. */
record VerifyTimeline(Administrator administrator, Terminal terminal) {

    /** Whether all is as it was noted. */
    boolean run() throws InterruptedException {
        JsonNode result = administrator.ask("GET", Part.TASK_SERVICE, "/timeline/verification");
        if (result.path("intact").asBoolean()) {
            terminal.say("Nhật ký nguyên vẹn: " + result.path("tasks").asLong() + " nhiệm vụ, "
                    + result.path("entries").asLong() + " mục.");
            return true;
        }
        JsonNode broken = result.path("firstBroken");
        terminal.say("Nhật ký KHÔNG còn nguyên vẹn: nhiệm vụ "
                + broken.path("taskId").asText() + ", mục số "
                + broken.path("sequence").asLong()
                + (broken.path("fault").asText().equals("ALTERED")
                        ? " đã bị sửa."
                        : " đứng sau một chỗ thiếu (mục số "
                                + broken.path("expectedSequence").asLong() + ")."));
        return false;
    }
}
