package vn.tiendo.servers.mail;

import java.time.Instant;
import java.util.List;

/** One mail as it came in; {@code text} or {@code html} is empty when the mail has no such part. */
public record CapturedMail(
        String id, List<String> to, String from, String subject, Instant receivedAt, String text, String html) {}
