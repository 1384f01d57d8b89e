package vn.tiendo.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.mail.MailCapture;

/** The SMTP server on the port that the service was told; it may be away. */
public final class TestMail {
    private static @Nullable Runnable server;
    private static boolean up;
    private static @Nullable Path folder;

    private TestMail() {}

    public static synchronized void isUp() {
        if (!up) {
            isAway();
            server = MailCapture.start(folder(), port(), FreePort.any())::close;
            up = true;
        }
    }

    public static synchronized void isAway() {
        if (server != null) {
            server.run();
            server = null;
            up = false;
        }
    }

    /** Takes no mail and says so with the code. */
    public static synchronized void refusesWith(int code) {
        isAway();
        SMTPServer refusing = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(port())
                .messageHandler((context, from, to, message) -> {
                    throw new RejectException(code, "Not here");
                })
                .build();
        refusing.start();
        server = refusing::stop;
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    /** The mails, as they went over the wire, whose text holds the given words. */
    public static List<String> holding(String words) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(TestMail::read)
                    .filter(mail -> mail.contains(words))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static synchronized Path folder() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("mail");
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
