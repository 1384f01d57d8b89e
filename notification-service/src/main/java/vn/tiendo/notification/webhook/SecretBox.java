package vn.tiendo.notification.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes secrets with AES-GCM before they are stored, under a key that the database does not know. What was closed for
 * one webhook opens for no other.
 */
@Singleton
class SecretBox {
    private static final String PREFIX = "gcm1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(@ConfigProperty(name = "tiendo.webhooks.key") String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("tiendo.webhooks.key needs 32 random characters at least");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String close(Secret secret, UUID webhook) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, webhook, nonce, secret.text().getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, nonce.length + closed.length);
        System.arraycopy(closed, 0, all, nonce.length, closed.length);
        return PREFIX + Base64.getEncoder().encodeToString(all);
    }

    Secret open(String stored, UUID webhook) {
        if (!isClosed(stored)) {
            // An instance of the version before may have written it while this one was starting.
            return new Secret(stored);
        }
        byte[] all = Base64.getDecoder().decode(stored.substring(PREFIX.length()));
        byte[] closed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new Secret(new String(
                run(Cipher.DECRYPT_MODE, webhook, Arrays.copyOf(all, NONCE_BYTES), closed), StandardCharsets.UTF_8));
    }

    static boolean isClosed(String stored) {
        return stored.startsWith(PREFIX);
    }

    private byte[] run(int mode, UUID webhook, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "The secret of webhook " + webhook + " was closed under another key", foreign);
        }
    }
}
