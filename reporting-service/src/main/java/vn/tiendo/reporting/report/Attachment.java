package vn.tiendo.reporting.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.id.Ids;

/**
 * A file that goes with a report.
 *
 * @param name as it was sent, without the folders
 * @param bytes its size
 * @param sha256 of its content, in hexadecimal digits
 */
public record Attachment(UUID id, String name, long bytes, String sha256, OffsetDateTime addedAt) {

    static Attachment of(String name, byte[] content, Instant now) {
        return new Attachment(Ids.next(), name, content.length, sha256(content), VietnamTime.at(now));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
