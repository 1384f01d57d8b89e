package vn.tiendo.task.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** One question, in one statement, for things of a kind that the caller may see: a single one, or the newest first. */
public final class NewestFirst<T> {
    private final Sql sql;
    private final StringBuilder statement;
    private final List<@Nullable Object> arguments;
    private final String id;
    private final Function<Row, T> reader;

    /**
     * @param select up to and with the condition that says what the caller may see
     * @param arguments of {@code select}
     * @param id the column that orders
     */
    public NewestFirst(Sql sql, String select, List<?> arguments, String id, Function<Row, T> reader) {
        this.sql = sql;
        this.statement = new StringBuilder(select);
        this.arguments = new ArrayList<>(arguments);
        this.id = id;
        this.reader = reader;
    }

    /** @param value null when the question does not ask for it */
    public NewestFirst<T> where(String condition, @Nullable Object value) {
        if (value != null) {
            statement.append(" AND ").append(condition);
            arguments.add(value);
        }
        return this;
    }

    /** @throws Problem not-found when there is none the caller may see */
    public T get(UUID one) {
        return where(id + " = ?", one).rows().stream().findFirst().orElseThrow(Problem::notFound);
    }

    public Page<T> page(@Nullable Integer limit, @Nullable String encoded, Function<T, UUID> idOf) {
        int size = Limit.of(limit);
        Cursor cursor = Cursor.decode(encoded, 1);
        where(id + " < ?", cursor == null ? null : cursor.uuid(0));
        statement.append(" ORDER BY ").append(id).append(" DESC LIMIT ?");
        arguments.add(size + 1);
        return Page.of(rows(), size, last -> Cursor.of(idOf.apply(last).toString()));
    }

    private List<T> rows() {
        return sql.list(statement.toString(), reader, arguments.toArray());
    }
}
