package vn.tiendo.task.kind;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.tiendo.platform.sql.Sql;

/** What kind of work each task is. */
@Singleton
public class Kinds {
    private static final TypeReference<WorkKind> KIND = new TypeReference<>() {};

    private final Sql sql;

    Kinds(Sql sql) {
        this.sql = sql;
    }

    public WorkKind of(UUID task) {
        return sql.one(
                        "SELECT kind_details::text AS details FROM task WHERE id = ? AND kind_details IS NOT NULL",
                        row -> sql.parse(row.text("details"), KIND),
                        task)
                .orElseGet(WorkKind.Plain::new);
    }

    public void set(UUID task, WorkKind kind) {
        sql.update("UPDATE task SET kind = ?, kind_details = ? WHERE id = ?", kind.name(), sql.json(kind), task);
    }
}
