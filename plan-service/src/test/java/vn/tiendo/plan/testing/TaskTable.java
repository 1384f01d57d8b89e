package vn.tiendo.plan.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plan's table as an office would save it. */
public final class TaskTable {
    private static final String HEADER =
            "TT,Chỉ số nội dung,Nội dung thành phần,Nhiệm vụ,Chỉ tiêu,Kết quả,Đơn vị chủ trì,Đơn vị phối hợp,Thời gian thực hiện";

    private final List<String> rows = new ArrayList<>(List.of(HEADER));

    /** One row that nobody doubts. */
    public static TaskTable sound() {
        return new TaskTable()
                .row(
                        1,
                        "Tham gia của người dân",
                        "Lập sổ theo dõi góp ý",
                        "Văn phòng UBND xã",
                        "Các thôn",
                        "Quý II/2025");
    }

    public TaskTable row(int ordinal, String dimension, String task, String lead, String coordinators, String timing) {
        return row(ordinal, dimension, task, "100% thôn được phổ biến", lead, coordinators, timing);
    }

    public TaskTable row(
            int ordinal,
            String dimension,
            String task,
            String target,
            String lead,
            String coordinators,
            String timing) {
        rows.add(String.join(
                ",",
                Integer.toString(ordinal),
                quoted(dimension),
                "a) Mục thử",
                quoted(task),
                quoted(target),
                "Báo cáo",
                quoted(lead),
                quoted(coordinators),
                quoted(timing)));
        return this;
    }

    public byte[] csv() {
        return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
