package vn.tiendo.task.evidence;

/** In what form evidence comes. */
public enum EvidenceKind {
    LINK,
    DOCUMENT,
    PHOTO,
    FILE
}
