package vn.tiendo.plan.language.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Cursor;

/** One way of saying when; it takes its words from the cursor, or answers null and leaves the cursor as it was. */
interface Rule {
    @Nullable
    Answer read(Cursor c);

    /** What a rule understood, and how far the text rather than custom settles it. */
    record Answer(List<Schedule> schedules, String rule, double confidence) {
        static Answer of(String rule, double confidence, Schedule schedule) {
            return new Answer(List.of(schedule), rule, confidence);
        }
    }
}
