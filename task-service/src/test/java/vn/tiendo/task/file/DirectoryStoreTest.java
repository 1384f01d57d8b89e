package vn.tiendo.task.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DirectoryStoreTest extends FileStoreContract {
    @Override
    FileStore store() {
        return new DirectoryStore(directory());
    }

    @Override
    List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(directory())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    void goesAway() throws IOException {
        Files.move(directory(), folder.resolve("away"));
        Files.writeString(directory(), "Not a directory");
    }

    @Override
    void comesBack() throws IOException {
        Files.delete(directory());
        Files.move(folder.resolve("away"), directory());
    }

    @Override
    List<String> inAnotherProcess() {
        return List.of(directory().toString());
    }

    private Path directory() {
        return folder.resolve("files");
    }
}
