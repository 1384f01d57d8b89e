package vn.tiendo.task.comment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.comment.CommentView.Mention;
import vn.tiendo.task.paging.NewestFirst;
import vn.tiendo.task.scope.Scope;

@Singleton
class CommentQueries {
    private static final String SELECT =
            "SELECT *, mentions::text AS mentioned FROM task_comment WHERE task_id = ? AND ";

    private final Sql sql;
    private final Scope scope;

    CommentQueries(Sql sql, Scope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    CommentView get(UUID task, UUID id) {
        scope.of(task);
        return sql.one(SELECT + "id = ?", this::view, task, id).orElseThrow(Problem::notFound);
    }

    Page<CommentView> list(UUID task, @Nullable Integer limit, @Nullable String cursor) {
        scope.of(task);
        int size = Limit.of(limit);
        List<CommentView> rows = sql.list(
                SELECT + "id < ? ORDER BY id DESC LIMIT ?", this::view, task, NewestFirst.below(cursor), size + 1);
        return Page.of(rows, size, last -> NewestFirst.after(last.id()));
    }

    private CommentView view(Row row) {
        boolean withdrawn = row.instantOrNull("withdrawn_at") != null;
        return new CommentView(
                row.uuid("id"),
                withdrawn ? null : row.text("text"),
                withdrawn ? List.of() : sql.parse(row.text("mentioned"), new TypeReference<List<Mention>>() {}),
                row.moment("written_at"),
                row.text("author"),
                row.textOrNull("post"),
                row.uuid("unit_id"),
                row.textOrNull("unit_name"),
                row.momentOrNull("withdrawn_at"));
    }
}
