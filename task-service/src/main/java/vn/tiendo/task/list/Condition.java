package vn.tiendo.task.list;

import java.util.List;

/** A part of a WHERE clause on {@code task t} with its arguments. */
record Condition(String sql, List<?> arguments) {
    static Condition of(String sql, Object... arguments) {
        return new Condition(sql, List.of(arguments));
    }
}
