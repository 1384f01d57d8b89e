package vn.tiendo.notification.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What lets a calendar be read. It is random enough that its hash needs no salt and tells nothing. */
record FeedToken(String text) {
    private static final int BYTES = 32;

    static FeedToken fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "…";
    }
}
