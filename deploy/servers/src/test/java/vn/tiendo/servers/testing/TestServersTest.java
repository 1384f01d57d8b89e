package vn.tiendo.servers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestServersTest {
    private static final String DA_LOC = "018cc251-f400-7697-8b55-8db63b1be608";
    private static final String HUNG_YEN = "018cc251-f400-7799-a08e-b68461ac5b7b";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestServers SERVERS = new TestServers();
    private static Map<String, String> config = Map.of();

    @BeforeAll
    static void start() {
        SERVERS.init(Map.of("database", "servers", "broker", "private"));
        config = SERVERS.start();
    }

    @AfterAll
    static void stop() {
        SERVERS.stop();
    }

    @Test
    void tokenOfAPersonCarriesRoleUnitsPostAndAudience() throws Exception {
        JsonNode claims = claims(TestServers.token("daloc.vp"));

        assertThat(claims.path("iss").asText()).isEqualTo(config.get("quarkus.oidc.auth-server-url"));
        assertThat(claims.path("sub").asText()).isNotBlank();
        assertThat(claims.path("preferred_username").asText()).isEqualTo("daloc.vp");
        assertThat(texts(claims.path("realm_access").path("roles"))).contains("COORDINATOR");
        assertThat(texts(claims.path("units"))).containsExactly(DA_LOC);
        assertThat(claims.path("post").asText()).contains("Đa Lộc");
        assertThat(claims.path("aud").asText()).isEqualTo("tiendo-api");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    void firstOfSeveralUnitsIsTheHomeUnit() throws Exception {
        JsonNode claims = claims(TestServers.token("daloc.mttq"));

        assertThat(texts(claims.path("units"))).containsExactly("018cc251-f400-7ede-bfb8-e04c54895df4", DA_LOC);
    }

    @Test
    void tokenOfADistrictOfficeNamesTheEndOfItsAssignment() throws Exception {
        assertThat(claims(TestServers.token("tienlu")).path("assignment_ends").asText())
                .isEqualTo("2025-06-30");
    }

    @Test
    void serviceAccountWorksForTheProvince() throws Exception {
        JsonNode claims = claims(TestServers.serviceToken("aggregator"));

        assertThat(texts(claims.path("realm_access").path("roles"))).contains("AGGREGATOR");
        assertThat(texts(claims.path("units"))).containsExactly(HUNG_YEN);
        assertThat(claims.path("aud").asText()).isEqualTo("tiendo-api");
    }

    @Test
    void notifierFindsThePeopleOfAUnit() throws Exception {
        String admin = setting("quarkus.oidc.auth-server-url").replace("/realms/", "/admin/realms/");

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(admin + "/users?q=units:" + DA_LOC))
                                .header("Authorization", "Bearer " + TestServers.serviceToken("notifier"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).valueStream().map(user -> user.path("email")
                        .asText()))
                .containsExactlyInAnyOrder("daloc.vp@tiendo.local", "daloc.ct@tiendo.local", "daloc.mttq@tiendo.local");
    }

    @Test
    void databaseBelongsToItsOwnerAlone() throws Exception {
        String url = setting("quarkus.datasource.jdbc.url");
        String owner = setting("quarkus.datasource.username");

        try (var connection = DriverManager.getConnection(url, owner, setting("quarkus.datasource.password"));
                var sql = connection.createStatement()) {
            sql.execute("CREATE EXTENSION IF NOT EXISTS ltree");
            sql.execute("CREATE TABLE office (name text)");
            sql.execute("INSERT INTO office VALUES ('Tư pháp'), ('Đất đai')");
            try (var rows = sql.executeQuery("SELECT name FROM office ORDER BY name COLLATE \"vi-x-icu\"")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Đất đai");
            }
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, owner, "wrong"))
                .hasMessageContaining("password");
    }

    @Test
    void topicOutlivesTheDeathOfTheBroker() throws Exception {
        PrivateBroker broker = PrivateBroker.ofThisRun();
        createTopic(broker.bootstrapServers(), "kept");

        broker.kill();
        broker.start();

        assertThat(topics(broker.bootstrapServers())).contains("kept");
    }

    @Test
    void mailIsCapturedAndListed() throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress("tiendo@tiendo.local"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("daloc.vp@tiendo.local"));
        mail.setSubject("Nhắc việc sắp đến hạn", "UTF-8");
        mail.setText("Còn 5 ngày làm việc.", "UTF-8");

        send(mail);

        JsonNode newest = JSON.readTree(page("/messages.json")).path(0);
        assertThat(texts(newest.path("to"))).containsExactly("daloc.vp@tiendo.local");
        assertThat(newest.path("subject").asText()).isEqualTo("Nhắc việc sắp đến hạn");
        assertThat(newest.path("text").asText()).contains("Còn 5 ngày làm việc.");
        assertThat(page("/")).contains("Nhắc việc sắp đến hạn");
    }

    private static void send(MimeMessage mail) throws Exception {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty("mail.smtp.port", setting("tiendo.test.smtp-port"));
        try (Transport transport = Session.getInstance(smtp).getTransport("smtp")) {
            transport.connect();
            mail.saveChanges();
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private static String page(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(setting("tiendo.test.mail-url") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void createTopic(String bootstrap, String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();
        }
    }

    private static List<String> topics(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return List.copyOf(admin.listTopics().names().get(30, TimeUnit.SECONDS));
        }
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static String setting(String name) {
        return config.getOrDefault(name, "");
    }
}
