package vn.tiendo.servers;

/** A server cannot run; says why in one Vietnamese sentence for the person at the terminal. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public StartFailed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
