package vn.tiendo.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Note {
    @Id
    private UUID id;

    private String text;

    @SuppressWarnings("NullAway.Init")
    Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }
}
