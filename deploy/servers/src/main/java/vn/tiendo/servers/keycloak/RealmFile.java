package vn.tiendo.servers.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tiendo.servers.Place;

/**
 * The realm as it is imported locally: the production part (roles, clients, claims) with the people and the client
 * that exist on a developer's machine only.
 */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] content;

    private RealmFile(byte[] content) {
        this.content = content;
    }

    static RealmFile of(Place place) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(place.realm().toFile());
        try (InputStream local = RealmFile.class.getResourceAsStream("local-realm.json")) {
            if (local == null) {
                throw new IOException("local-realm.json is not on the classpath");
            }
            JSON.readTree(local).properties().forEach(entry -> merge(realm, entry.getKey(), entry.getValue()));
        }
        return new RealmFile(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(realm));
    }

    /** Lists are joined, everything else is replaced. */
    private static void merge(ObjectNode realm, String name, JsonNode local) {
        if (realm.get(name) instanceof ArrayNode known && local instanceof ArrayNode more) {
            known.addAll(more);
        } else {
            realm.set(name, local);
        }
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve("tiendo-realm.json"), content);
    }

    boolean changedSince(Path remembered) throws IOException {
        return Files.exists(remembered) && !Files.readString(remembered).equals(hash());
    }

    void remember(Path file) throws IOException {
        Files.writeString(file, hash());
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
