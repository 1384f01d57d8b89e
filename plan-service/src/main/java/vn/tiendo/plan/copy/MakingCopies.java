package vn.tiendo.plan.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.copy.CopyJob.CopyStatus;
import vn.tiendo.plan.draft.CopyingDrafts;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/**
 * Works off what waits, a unit at a time in a transaction of its own: a restart goes on where it stopped, and of two
 * instances each takes what the other has not.
 */
@Singleton
class MakingCopies {
    private static final Logger LOG = Logger.getLogger(MakingCopies.class);
    private static final String UNFORESEEN = "Lỗi ngoài dự kiến; hãy báo quản trị viên rồi yêu cầu lại.";

    private final Sql sql;
    private final CopyingDrafts drafts;

    MakingCopies(Sql sql, CopyingDrafts drafts) {
        this.sql = sql;
        this.drafts = drafts;
    }

    private record Waiting(UUID job, UUID unit, UUID source, int year, String subject, @Nullable String post) {
        static Waiting of(Row row) {
            return new Waiting(
                    row.uuid("job_id"),
                    row.uuid("unit_id"),
                    row.uuid("source_plan_id"),
                    row.integer("year"),
                    row.text("subject"),
                    row.textOrNull("post"));
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void workOff() {
        Optional<Waiting> next = find();
        while (next.isPresent()) {
            make(next.get());
            next = find();
        }
    }

    private Optional<Waiting> find() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                        "SELECT item.job_id, item.unit_id, job.source_plan_id, job.year, job.subject, job.post"
                                + " FROM plan_copy_item item JOIN plan_copy job ON job.id = item.job_id"
                                + " WHERE item.status = 'WAITING' ORDER BY item.job_id, item.position LIMIT 1",
                        Waiting::of));
    }

    private void make(Waiting item) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (taken(item)) {
                    copy(item);
                }
            });
        } catch (Problem refusal) {
            refuse(item, refusal.detail(Locale.forLanguageTag("vi")));
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "No copy of plan %s for unit %s", item.source(), item.unit());
            refuse(item, UNFORESEEN);
        }
    }

    /** Whether it still waits, and for this instance: the other one's work is waited for and then left alone. */
    private boolean taken(Waiting item) {
        return sql.one(
                        "SELECT status FROM plan_copy_item WHERE job_id = ? AND unit_id = ? FOR UPDATE",
                        row -> row.text("status"),
                        item.job(),
                        item.unit())
                .filter(CopyStatus.WAITING.name()::equals)
                .isPresent();
    }

    private void copy(Waiting item) {
        Optional<UUID> existing = drafts.copyOf(item.source(), item.unit(), item.year());
        UUID plan = existing.orElseGet(
                () -> drafts.copy(item.source(), item.unit(), item.year(), item.subject(), item.post()));
        sql.update(
                "UPDATE plan_copy_item SET status = ?, plan_id = ? WHERE job_id = ? AND unit_id = ?",
                existing.isPresent() ? CopyStatus.EXISTED : CopyStatus.DONE,
                plan,
                item.job(),
                item.unit());
    }

    private void refuse(Waiting item, String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "UPDATE plan_copy_item SET status = 'REFUSED', reason = ? WHERE job_id = ? AND unit_id = ?"
                                + " AND status = 'WAITING'",
                        reason,
                        item.job(),
                        item.unit()));
    }
}
