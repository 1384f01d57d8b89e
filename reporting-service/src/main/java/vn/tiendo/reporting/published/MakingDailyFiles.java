package vn.tiendo.reporting.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.deadline.VietnamTime;

/** Puts aside what is public, once a day, as early in it as this service runs. */
@Singleton
class MakingDailyFiles {
    private static final PublishedQueries.Filter ALL = new PublishedQueries.Filter(null, null);

    private final DailyFiles files;
    private final PublishedQueries queries;
    private final ObjectMapper json;
    private final Clock clock;
    private final int keepDays;

    /** @param keepDays how many days have files, today among them */
    MakingDailyFiles(
            DailyFiles files,
            PublishedQueries queries,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "tiendo.open-data.keep-days") int keepDays) {
        if (keepDays < 1) {
            throw new IllegalArgumentException("tiendo.open-data.keep-days must leave today's files");
        }
        this.files = files;
        this.queries = queries;
        this.json = json;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    /** Looks often, so that an hour in which nothing ran costs the day nothing but that hour. */
    @Scheduled(
            every = "{tiendo.open-data.make-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void make() {
        LocalDate day = VietnamTime.dayOf(clock.instant());
        Set<String> made = files.madeAlready(day);
        if (made.isEmpty()) {
            files.dropUntil(day.minusDays(keepDays));
            List<PublishedQueries.Plan> plans =
                    queries.plans(ALL, PublishedResource.WHOLE_TABLE, null).items();
            keep(day, DataSet.PLANS, plans, PublishedCsv.plans(plans));
            List<PublishedQueries.Progress> progress =
                    queries.progress(ALL, PublishedResource.WHOLE_TABLE, null).items();
            keep(day, DataSet.PROGRESS, progress, PublishedCsv.progress(progress));
            List<PublishedQueries.Report> reports =
                    queries.reports(ALL, PublishedResource.WHOLE_TABLE, null).items();
            keep(day, DataSet.REPORTS, reports, PublishedCsv.reports(reports));
        }
    }

    @Transactional
    void afterJump(@Observes ClockMoved moved) {
        make();
    }

    private void keep(LocalDate day, DataSet set, List<?> rows, String table) {
        files.keep(day, set.path() + ".csv", table.getBytes(StandardCharsets.UTF_8), rows.size());
        try {
            files.keep(day, set.path() + ".json", json.writeValueAsBytes(rows), rows.size());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
