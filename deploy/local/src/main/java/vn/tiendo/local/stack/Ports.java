package vn.tiendo.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import vn.tiendo.servers.StartFailed;

/** Which part listens where, on the loopback address. */
public record Ports(Map<Part, Integer> byPart) {

    /** The usual ports, moved by {@code TIENDO_PORT_...}. */
    public static Ports from(Map<String, String> environment) {
        Map<Part, Integer> byPart = new EnumMap<>(Part.class);
        for (Part part : Part.all()) {
            String given = environment.get(part.portVariable());
            byPart.put(part, given == null || given.isBlank() ? part.usualPort() : number(part, given.trim()));
        }
        return new Ports(byPart);
    }

    /** The ports of the stack that runs now, whatever the environment of this terminal says. */
    public static Ports readFrom(Path file) {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return from(
                written.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, written::getProperty)));
    }

    public void writeTo(Path file) {
        Properties written = new Properties();
        byPart.forEach((part, port) -> written.setProperty(part.portVariable(), port.toString()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            written.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int of(Part part) {
        return byPart.getOrDefault(part, part.usualPort());
    }

    public String origin(Part part) {
        return "http://127.0.0.1:" + of(part);
    }

    /** Refuses, in one sentence, when two parts want one port or somebody else has it. */
    public void mustBeFree(IntPredicate taken) {
        Map<Integer, Part> wanted = new HashMap<>();
        for (Part part : Part.all()) {
            Part other = wanted.put(of(part), part);
            if (other != null) {
                throw new StartFailed("%s và %s cùng dùng cổng %d; hãy chọn cổng khác bằng %s=<cổng>."
                        .formatted(other.label(), part.label(), of(part), part.portVariable()));
            }
            if (taken.test(of(part))) {
                throw new StartFailed(
                        "Cổng %d của %s đang có chương trình khác dùng; hãy dừng chương trình đó hoặc chọn cổng khác: %s=<cổng> ./tiendo up"
                                .formatted(of(part), part.label(), part.portVariable()));
            }
        }
    }

    private static int number(Part part, String given) {
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535) {
            throw new StartFailed("%s=%s không phải là số cổng (1 đến 65535).".formatted(part.portVariable(), given));
        }
        return Integer.parseInt(given);
    }
}
