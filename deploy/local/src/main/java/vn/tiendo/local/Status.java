package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Terminal;
import vn.tiendo.servers.Place;

/** {@code status}: one line per part with its address, process and memory. */
record Status(Place place, LocalClock clock, Terminal terminal) {

    /** Whether the stack runs. */
    boolean run() {
        Optional<ProcessHandle> supervisor = place.pidFile("supervisor").living();
        if (supervisor.isEmpty()) {
            terminal.say("Tiến Độ không chạy; khởi động bằng ./tiendo up");
            return false;
        }
        Ports ports = Ports.readFrom(place.run("ports.properties"));
        terminal.say("Bây giờ trong hệ thống là " + LocalClock.readable(clock.now()) + ".");
        long own = kilobytes(supervisor.get(), "status", "VmRSS:") / 1024;
        long total = own;
        for (Part part : Part.all()) {
            if (part != Part.SMTP && part != Part.MAIL) {
                total += line(part, ports);
            }
        }
        terminal.say(String.format(
                Locale.ROOT,
                "  ✓ %-21s 127.0.0.1:%-6d giám sát   %-8d %9d MB   (nhận thư ở cổng %d)",
                "mail",
                ports.of(Part.MAIL),
                supervisor.get().pid(),
                own,
                ports.of(Part.SMTP)));
        terminal.say("  Bộ nhớ (RSS) của tất cả: " + total + " MB");
        return true;
    }

    private long line(Part part, Ports ports) {
        Optional<ProcessHandle> process = place.pidFile(part.label()).living();
        if (process.isEmpty()) {
            terminal.say(String.format(
                    Locale.ROOT, "  ✗ %-21s không chạy; nhật ký: %s", part.label(), place.log(part.label())));
            return 0;
        }
        long megabytes = megabytes(process.get());
        terminal.say(String.format(
                Locale.ROOT,
                "  ✓ %-21s 127.0.0.1:%-6d tiến trình %-8d %9d MB",
                part.label(),
                ports.of(part),
                process.get().pid(),
                megabytes));
        return megabytes;
    }

    /** Resident memory of a process with its children, whose shared pages count once; 0 where the system hides it. */
    private static long megabytes(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        if (family.size() == 1) {
            return kilobytes(process, "status", "VmRSS:") / 1024;
        }
        return family.stream()
                        .mapToLong(each -> kilobytes(each, "smaps_rollup", "Pss:"))
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process, String file, String name) {
        Path path = Path.of("/proc", Long.toString(process.pid()), file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
