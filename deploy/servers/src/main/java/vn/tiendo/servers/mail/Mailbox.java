package vn.tiendo.servers.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The captured mails, one .eml file each, named by the time it came so that names sort as mails came. */
final class Mailbox {
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Mailbox(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
    }

    /** Keeps one mail for one recipient of the envelope. */
    void keep(String recipient, byte[] message) {
        long millis = last.updateAndGet(before -> Math.max(before + 1, clock.millis()));
        Path half = folder.resolve(millis + ".half");
        try {
            byte[] envelope = ("X-Envelope-To: " + recipient.replaceAll("[\\r\\n]", "") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            Files.write(half, envelope);
            Files.write(half, message, StandardOpenOption.APPEND);
            Files.move(half, folder.resolve(millis + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All mails, newest first. */
    List<CapturedMail> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .map(Mailbox::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<CapturedMail> find(String id) {
        Path file = folder.resolve(id + SUFFIX);
        return id.matches("[0-9]+") && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static CapturedMail read(Path file) {
        String id = file.getFileName().toString().replace(SUFFIX, "");
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
            return new CapturedMail(
                    id,
                    List.of(header(message, "X-Envelope-To")),
                    sender(message),
                    message.getSubject() == null ? "" : message.getSubject(),
                    Instant.ofEpochMilli(Long.parseLong(id)),
                    String.join("\n", parts(message, "text/plain")),
                    String.join("\n", parts(message, "text/html")));
        } catch (MessagingException e) {
            return new CapturedMail(
                    id, List.of(), "", "(thư không đọc được)", Instant.ofEpochMilli(Long.parseLong(id)), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parts(Part part, String type) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                found.addAll(parts(inner, type));
            }
        } else if (part.isMimeType(type) && part.getContent() instanceof String text) {
            found.add(text);
        }
        return found;
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String @Nullable [] values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The name may stand before the address, or after it in brackets, folded and encoded either way. */
    private static String sender(MimeMessage message) throws MessagingException {
        String header = MimeUtility.unfold(header(message, "From"));
        for (InternetAddress address : InternetAddress.parseHeader(header, false)) {
            String name = address.getPersonal();
            return name == null ? address.getAddress() : name + " <" + address.getAddress() + ">";
        }
        return header;
    }
}
