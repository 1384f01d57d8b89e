package vn.tiendo.platform.http;

/** An answer with a secret that is shown once: a repetition of the request, and the database, have it without. */
public interface ShownOnce {
    Object withoutSecret();
}
