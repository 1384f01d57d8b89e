package vn.tiendo.task.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.ServerProcess;

/** What every store promises. */
abstract class FileStoreContract {
    static final int SIZE = 300_000;

    @TempDir
    Path folder;

    abstract FileStore store();

    /** The names of all that is kept, complete or not. */
    abstract List<String> kept() throws IOException;

    abstract void goesAway() throws IOException;

    abstract void comesBack() throws IOException;

    /** What {@link SmallHeap} needs to use the same store. */
    abstract List<String> inAnotherProcess();

    @Test
    void whatIsKeptIsReadBackUnderTheHashOfItsContent() throws Exception {
        Path file = aFile();

        String sha256 = store().keep(file);

        assertThat(sha256).isEqualTo(hash(file));
        assertThat(read(sha256, ByteRange.whole(SIZE))).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void theSameContentIsKeptOnce() throws Exception {
        Path file = aFile();
        String first = store().keep(file);
        List<String> before = kept();

        String second = store().keep(Files.copy(file, folder.resolve("again")));

        assertThat(second).isEqualTo(first);
        assertThat(kept()).isEqualTo(before).filteredOn(first::equals).hasSize(1);
        assertThat(read(first, ByteRange.whole(SIZE))).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void onlyThePartAskedForIsRead() throws Exception {
        Path file = aFile();
        byte[] content = Files.readAllBytes(file);
        String sha256 = store().keep(file);

        for (ByteRange part : List.of(
                new ByteRange(0, 0, SIZE),
                new ByteRange(70_000, 199_999, SIZE),
                new ByteRange(SIZE - 1, SIZE - 1, SIZE))) {
            assertThat(read(sha256, part))
                    .isEqualTo(java.util.Arrays.copyOfRange(content, (int) part.first(), (int) part.last() + 1));
        }
    }

    @Test
    void aStoreThatIsAwayKeepsNothingHalfAndGoesOnWhenItIsBack() throws Exception {
        String earlier = store().keep(aFile());
        List<String> before = kept();
        Path late = aFile();

        goesAway();
        try {
            assertAway(() -> store().keep(late));
            assertAway(() -> read(earlier, ByteRange.whole(SIZE)));
        } finally {
            comesBack();
        }

        assertThat(kept()).isEqualTo(before);
        assertThat(read(earlier, ByteRange.whole(SIZE))).hasSize(SIZE);
        assertThat(read(store().keep(late), ByteRange.whole(SIZE))).isEqualTo(Files.readAllBytes(late));
    }

    @Test
    void fiftyMegabytesPassThroughASmallHeap() throws Exception {
        Path file = folder.resolve("large");
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                new Random(i).nextBytes(block);
                out.write(block);
            }
        }
        List<String> command = ServerProcess.java(Stream.concat(
                        Stream.of(
                                "-Xmx32m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallHeap.class.getName(),
                                file.toString(),
                                hash(file)),
                        inAnotherProcess().stream())
                .toList());

        ServerProcess.start(new Place(Place.findRoot(), folder), "small-heap", command, Map.of())
                .awaitSuccess(Duration.ofSeconds(90));
    }

    private byte[] read(String sha256, ByteRange range) throws IOException {
        try (InputStream in = store().read(sha256, range)) {
            return in.readAllBytes();
        }
    }

    private static void assertAway(org.assertj.core.api.ThrowableAssert.ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(FileProblem.FILE_STORE_AWAY));
    }

    private Path aFile() throws IOException {
        byte[] content = new byte[SIZE];
        new Random().nextBytes(content);
        return Files.write(Files.createTempFile(folder, "photo", ".jpg"), content);
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
