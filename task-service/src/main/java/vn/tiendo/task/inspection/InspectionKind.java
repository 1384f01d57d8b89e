package vn.tiendo.task.inspection;

/** Different legal powers, which are kept apart. */
enum InspectionKind {
    /** By a superior within its own line: "kiểm tra". */
    INSPECTION,
    /** The same without notice: "kiểm tra đột xuất". */
    UNANNOUNCED,
    /** By those who watch and recommend: "giám sát". */
    SUPERVISION,
    /** By the inspectorate: "thanh tra". */
    FORMAL_INSPECTION
}
