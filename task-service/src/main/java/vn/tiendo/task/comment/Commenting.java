package vn.tiendo.task.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.comment.CommentView.Mention;
import vn.tiendo.task.scope.Reach;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.scope.Visibility;

/** Says something about a task, and takes back what oneself said. */
@Singleton
class Commenting {
    private final Sql sql;
    private final Scope scope;
    private final Caller caller;
    private final Clock clock;

    Commenting(Sql sql, Scope scope, Caller caller, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "NewComment")
    record NewComment(
            @NotBlank(message = "Chưa có nội dung") @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String text,
            @Nullable @Size(max = 20, message = "Nhắc nhiều nhất 20 nơi")
                    List<@NotNull(message = "Thiếu nơi được nhắc") @Valid Mention> mentions) {
        List<Mention> mentioned() {
            return mentions == null ? List.of() : mentions;
        }
    }

    @Transactional
    UUID say(UUID task, NewComment comment) {
        Reach reach = scope.of(task);
        if (!reach.owner() && !reach.works()) {
            throw Problem.of(CommentProblem.MONITORS_ONLY_READ);
        }
        comment.mentioned().forEach(mention -> requireSees(mention.unitId(), task));
        UUID id = Ids.next();
        UUID unit = caller.homeUnit();
        sql.update(
                "INSERT INTO task_comment (id, task_id, text, mentions, written_at, author, post, unit_id, unit_name)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT name FROM unit WHERE id = ?))",
                id,
                task,
                comment.text(),
                sql.json(comment.mentioned()),
                clock.instant(),
                caller.subject(),
                caller.post(),
                unit,
                unit);
        return id;
    }

    /** Once withdrawn it stays so; to withdraw it again changes nothing. */
    @Transactional
    void withdraw(UUID task, UUID comment) {
        scope.of(task);
        String author = sql.one(
                        "SELECT author FROM task_comment WHERE id = ? AND task_id = ?",
                        row -> row.text("author"),
                        comment,
                        task)
                .orElseThrow(Problem::notFound);
        if (!author.equals(caller.subject())) {
            throw Problem.of(CommentProblem.COMMENT_IS_THEIRS);
        }
        sql.update(
                "UPDATE task_comment SET withdrawn_at = coalesce(withdrawn_at, ?) WHERE id = ?",
                clock.instant(),
                comment);
    }

    private void requireSees(UUID unit, UUID task) {
        List<Object> arguments = new ArrayList<>(Visibility.arguments(List.of(unit)));
        arguments.add(task);
        if (sql.one(
                        "SELECT t.id FROM task t WHERE " + Visibility.OF_TASK + " AND t.id = ?",
                        row -> row.uuid("id"),
                        arguments.toArray())
                .isEmpty()) {
            throw Problem.of(CommentProblem.MENTIONED_CANNOT_SEE, unit.toString());
        }
    }
}
