package vn.tiendo.plan.reading;

/** The nine columns a plan's task table may have. */
public enum Column {
    ORDINAL("stt"),
    DIMENSION("chi_so_noi_dung"),
    COMPONENT("noi_dung_thanh_phan"),
    TASK("nhiem_vu"),
    TARGET("chi_tieu"),
    DELIVERABLE("ket_qua"),
    LEAD("don_vi_chu_tri"),
    COORDINATORS("don_vi_phoi_hop"),
    TIMING("thoi_gian_thuc_hien");

    private final String csvName;

    Column(String csvName) {
        this.csvName = csvName;
    }

    /** The heading of this column in {@code rows.csv}. */
    public String csvName() {
        return csvName;
    }

    /** Columns whose text stands for the rows below it too, until another text comes. */
    boolean groups() {
        return this == ORDINAL || this == DIMENSION || this == COMPONENT;
    }
}
