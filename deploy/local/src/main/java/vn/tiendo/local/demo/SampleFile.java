package vn.tiendo.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** An office's file: one of the two samples, or any other. */
public record SampleFile(String name, byte[] content) {

    static SampleFile word() {
        return sample("ke-hoach-papi-2025.docx");
    }

    static SampleFile sheet() {
        return sample("ke-hoach-papi-2025.xlsx");
    }

    public static SampleFile at(Path path) {
        try {
            return new SampleFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new StepFailed("Không đọc được tệp " + path, unreadable);
        }
    }

    private static SampleFile sample(String name) {
        try (InputStream in = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/sample/" + name))) {
            return new SampleFile(name, in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
