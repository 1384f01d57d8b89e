package vn.tiendo.task.comment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.comment.CommentView.Mention;
import vn.tiendo.task.paging.NewestFirst;
import vn.tiendo.task.scope.Scope;

@Singleton
class CommentQueries {
    private static final String SELECT = "SELECT *, mentions::text AS mentioned FROM task_comment WHERE task_id = ?";

    private final Sql sql;
    private final Scope scope;

    CommentQueries(Sql sql, Scope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    CommentView get(UUID task, UUID id) {
        return of(task).get(id);
    }

    Page<CommentView> list(UUID task, @Nullable Integer limit, @Nullable String cursor) {
        return of(task).page(limit, cursor, CommentView::id);
    }

    private NewestFirst<CommentView> of(UUID task) {
        scope.of(task);
        return new NewestFirst<>(sql, SELECT, List.of(task), "id", this::view);
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
