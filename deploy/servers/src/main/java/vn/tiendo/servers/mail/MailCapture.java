package vn.tiendo.servers.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;
import vn.tiendo.servers.StartFailed;

/** An SMTP server that delivers to a folder, and a web server that shows the folder; both in this process. */
public final class MailCapture implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mailbox mailbox;
    private final SMTPServer smtp;
    private final HttpServer http;
    private final ExecutorService readers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "mail-page");
        thread.setDaemon(true);
        return thread;
    });

    private MailCapture(Path folder, int smtpPort, int httpPort) throws IOException {
        this.mailbox = new Mailbox(folder, Clock.systemUTC());
        this.smtp = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(smtpPort)
                .messageHandler((context, from, to, message) -> mailbox.keep(to, message))
                .build();
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
        http.createContext("/", this::answer);
        http.setExecutor(readers);
        smtp.start();
        http.start();
    }

    public static MailCapture start(Path folder, int smtpPort, int httpPort) {
        try {
            return new MailCapture(folder, smtpPort, httpPort);
        } catch (IOException | RuntimeException e) {
            throw new StartFailed("Không mở được hộp thư cục bộ: " + e.getMessage(), e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        smtp.stop();
        http.stop(0);
        readers.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/")) {
                send(exchange, 200, "text/html", MailPage.list(mailbox.newestFirst()));
            } else if (path.equals("/messages.json")) {
                send(exchange, 200, "application/json", json(mailbox.newestFirst()));
            } else {
                Optional<CapturedMail> mail = mailbox.find(path.replace("/messages/", ""));
                if (mail.isPresent()) {
                    send(exchange, 200, "text/html", MailPage.one(mail.get()));
                } else {
                    send(exchange, 404, "text/plain", "Không có thư này.");
                }
            }
        }
    }

    private static String json(List<CapturedMail> mails) throws IOException {
        return JSON.writeValueAsString(mails.stream().map(MailCapture::fields).toList());
    }

    private static Map<String, Object> fields(CapturedMail mail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", mail.id());
        fields.put("to", mail.to());
        fields.put("from", mail.from());
        fields.put("subject", mail.subject());
        fields.put("receivedAt", mail.receivedAt().toString());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        return fields;
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
