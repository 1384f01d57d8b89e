package vn.tiendo.platform.event;

/** For what someone under "Nơi nhận" gets a document (NĐ 30/2020/NĐ-CP). */
public enum RecipientPurpose {
    /** (b/c): a superior that is informed. */
    TO_REPORT,
    /** (t/d): one that follows the work. */
    TO_MONITOR,
    /** (t/h): one that does the work. */
    TO_EXECUTE,
    /** (p/h): one that helps. */
    TO_COORDINATE,
    /** Lưu VT: one that only keeps it. */
    TO_FILE
}
