package vn.tiendo.local.demo;

/** A step did not end as the story says. */
public final class StepFailed extends RuntimeException {
    StepFailed(String message) {
        super(message);
    }

    StepFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
