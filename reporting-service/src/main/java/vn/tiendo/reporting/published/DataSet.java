package vn.tiendo.reporting.published;

import java.util.List;

/** A list that is public, and what its columns mean. */
enum DataSet {
    PLANS(
            "Kế hoạch đã ban hành",
            "Mỗi kế hoạch một dòng, theo bản ban hành mới nhất.",
            Column.PLAN_ID,
            new Column("version", "integer", "Lần ban hành: 1 là lần đầu"),
            Column.unitId("ban hành"),
            Column.unit("ban hành"),
            Column.YEAR,
            new Column("title", "string", "Trích yếu"),
            new Column("document_code", "string", "Số, ký hiệu văn bản"),
            new Column("issued_on", "date", "Ngày ban hành")),
    PROGRESS(
            "Tiến độ thực hiện kế hoạch",
            "Mỗi kế hoạch một dòng, kèm mẫu số và thời điểm.",
            Column.PLAN_ID,
            Column.unitId("ban hành"),
            Column.unit("ban hành"),
            Column.YEAR,
            new Column("as_of", "datetime", "Thời điểm của số liệu"),
            new Column("applicable", "integer", "Số nhiệm vụ phải thực hiện (mẫu số)"),
            new Column("done", "integer", "Số nhiệm vụ đã hoàn thành"),
            new Column("overdue", "integer", "Số nhiệm vụ quá hạn"),
            new Column(
                    "percent_done", "number", "Tỷ lệ hoàn thành, 0–100; trống khi không có nhiệm vụ phải thực hiện")),
    REPORTS(
            "Báo cáo đã được tiếp nhận",
            "Mỗi báo cáo một dòng; không có nội dung báo cáo.",
            new Column("report_id", "string", "Mã báo cáo trong hệ thống"),
            Column.unitId("báo cáo"),
            Column.unit("báo cáo"),
            Column.YEAR,
            new Column("period", "string", "Kỳ báo cáo: M01–M12, Q1–Q4, H1, H2, M9 hoặc YEAR"),
            new Column("data_from", "date", "Ngày đầu của số liệu"),
            new Column("data_to", "date", "Ngày cuối của số liệu"),
            new Column("late", "boolean", "Gửi muộn"),
            new Column("submitted_at", "datetime", "Thời điểm gửi"),
            new Column("accepted_at", "datetime", "Thời điểm được tiếp nhận"));

    private final String title;
    private final String description;
    private final List<Column> columns;

    DataSet(String title, String description, Column... columns) {
        this.title = title;
        this.description = description;
        this.columns = List.of(columns);
    }

    /** @param type of a Table Schema (Frictionless Data) */
    record Column(String name, String type, String title) {
        private static final Column PLAN_ID = new Column("plan_id", "string", "Mã kế hoạch trong hệ thống");
        private static final Column YEAR = new Column("year", "integer", "Năm kế hoạch");

        private static Column unitId(String what) {
            return new Column("unit_id", "string", "Mã đơn vị " + what + " trong hệ thống");
        }

        private static Column unit(String what) {
            return new Column("unit", "string", "Đơn vị " + what);
        }
    }

    String path() {
        return switch (this) {
            case PLANS -> "plans";
            case PROGRESS -> "progress";
            case REPORTS -> "reports";
        };
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
