package vn.tiendo.reporting.report;

/** The parts of a report that a person writes. */
public enum Section {
    /** Đánh giá chung. */
    OVERVIEW,
    /** Kết quả thực hiện. */
    RESULTS,
    /** Tồn tại, hạn chế. */
    SHORTCOMINGS,
    /** Nguyên nhân. */
    CAUSES,
    /** Phương hướng, nhiệm vụ kỳ tới. */
    NEXT_STEPS,
    /** Đề xuất, kiến nghị. */
    PROPOSALS
}
