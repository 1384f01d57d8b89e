package vn.tiendo.task.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps a file and reads it back; started by a test with less memory than the file has bytes. */
class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        FileStore store = args.length == 3 ? new DirectoryStore(Path.of(args[2])) : S3Store.open(s3(args));
        String sha256 = store.keep(file);
        try (InputStream in = store.read(sha256, ByteRange.whole(Files.size(file)));
                InputStream original = Files.newInputStream(file)) {
            byte[] one = new byte[1 << 16];
            byte[] other = new byte[1 << 16];
            int count;
            do {
                count = in.readNBytes(one, 0, one.length);
                if (count != original.readNBytes(other, 0, other.length) || !java.util.Arrays.equals(one, other)) {
                    throw new IllegalStateException("Another content came back");
                }
            } while (count > 0);
        }
        if (!sha256.equals(args[1])) {
            throw new IllegalStateException("Another hash came back");
        }
    }

    private static S3Settings s3(String[] args) {
        Map<String, String> settings = Stream.of(args)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return S3StoreTest.settings(settings);
    }
}
