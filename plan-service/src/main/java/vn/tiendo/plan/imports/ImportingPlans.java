package vn.tiendo.plan.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.coverage.CoverageFindings;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.plan.line.LineReader;
import vn.tiendo.plan.proposal.Proposals;
import vn.tiendo.plan.unit.ActorsOfPlans;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;

/**
 * Reads a file and keeps what was understood. The reading holds no database connection, and only a few files are opened
 * at a time: each may fill much of the memory.
 */
@Singleton
class ImportingPlans {
    private static final int AT_A_TIME = 2;
    /** A cell that holds nothing but a code. */
    private static final Pattern INDEX = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final PlanImports imports;
    private final Proposals proposals;
    private final ActorsOfPlans actorsOfPlans;
    private final CoverageFindings coverage;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    ImportingPlans(
            PlanImports imports,
            Proposals proposals,
            ActorsOfPlans actorsOfPlans,
            CoverageFindings coverage,
            Calendars calendars,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.proposals = proposals;
        this.actorsOfPlans = actorsOfPlans;
        this.coverage = coverage;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    PlanImport read(UUID unitId, int year, String index, String fileName, Path file) {
        LineReader reader = QuarkusTransaction.requiringNew().call(() -> {
            Unit unit = caller.unit(unitId);
            return new LineReader(index, year, null, actorsOfPlans.of(unit, year, null));
        });
        WorkingCalendar calendar = QuarkusTransaction.requiringNew().call(calendars::current);
        takePlace();
        try {
            byte[] content = Files.readAllBytes(file);
            return keep(ReadFile.of(content, reader, calendar), unitId, year, index, fileName, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(CommonProblem.UNAVAILABLE);
    }

    private PlanImport keep(ReadFile file, UUID unitId, int year, String index, String fileName, byte[] content) {
        String sha256 = sha256(content);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Finding> findings = new ArrayList<>(unknownIndices(caller.unit(unitId), year, index, file.rows()));
            findings.addAll(file.findings());
            if (imports.seen(unitId, sha256)) {
                findings.add(0, Finding.of(FindingCode.FILE_SEEN_BEFORE, null, fileName));
            }
            PlanImport read = new PlanImport(
                    Ids.next(),
                    unitId,
                    year,
                    index,
                    fileName,
                    sha256,
                    PlanImport.ImportStatus.READ,
                    file.rows().size(),
                    findings,
                    null,
                    OffsetDateTime.now(clock));
            imports.add(read, content.length, file.rows());
            proposals.add(read.id(), file.statements());
            return read;
        });
    }

    /** The index that was asked for and those that cells name; each once, at the first row that names it. */
    private List<Finding> unknownIndices(Unit unit, int year, String index, List<ImportedRow> rows) {
        Map<String, ImportedRow> first = new HashMap<>();
        Set<String> named = new LinkedHashSet<>(Set.of(index));
        for (ImportedRow row : rows) {
            String cell = row.content().wording().dimension();
            if (INDEX.matcher(cell).matches() && named.add(cell)) {
                first.put(cell, row);
            }
        }
        return coverage.unknown(unit, year, List.copyOf(named)).stream()
                .map(finding -> {
                    @Nullable ImportedRow row = first.get(finding.quote());
                    return row == null
                            ? finding
                            : finding.ofRow(row.number(), row.content().code());
                })
                .toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
