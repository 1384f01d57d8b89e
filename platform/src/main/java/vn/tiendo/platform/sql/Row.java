package vn.tiendo.platform.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;

/** The current row of a result, read by column name. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return present(column, textOrNull(column));
    }

    /** Also a {@code jsonb} column, as it is written. */
    public @Nullable String textOrNull(String column) {
        try {
            return result.getString(column);
        } catch (SQLException wrong) {
            throw new IllegalStateException("Column " + column, wrong);
        }
    }

    public UUID uuid(String column) {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) {
        return read(column, UUID.class);
    }

    public int integer(String column) {
        return present(column, integerOrNull(column));
    }

    public @Nullable Integer integerOrNull(String column) {
        return read(column, Integer.class);
    }

    public long number(String column) {
        return present(column, read(column, Long.class));
    }

    public boolean flag(String column) {
        return present(column, read(column, Boolean.class));
    }

    public LocalDate date(String column) {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return read(column, LocalDate.class);
    }

    public Instant instant(String column) {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        @Nullable OffsetDateTime moment = read(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** As answers show it, with the offset +07:00. */
    public OffsetDateTime moment(String column) {
        return VietnamTime.at(instant(column));
    }

    public @Nullable OffsetDateTime momentOrNull(String column) {
        return VietnamTime.atOrNull(instantOrNull(column));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public byte[] bytes(String column) {
        return present(column, read(column, byte[].class));
    }

    /** A {@code uuid[]} column; empty when null. */
    public List<UUID> uuids(String column) {
        return list(column, UUID[].class);
    }

    /** A {@code text[]} column; empty when null. */
    public List<String> texts(String column) {
        return list(column, String[].class);
    }

    private <T> List<T> list(String column, Class<T[]> type) {
        try {
            @Nullable Array array = result.getArray(column);
            return array == null ? List.of() : List.of(type.cast(array.getArray()));
        } catch (SQLException wrong) {
            throw new IllegalStateException("Column " + column, wrong);
        }
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            if (type == byte[].class) {
                return type.cast(result.getBytes(column));
            }
            return result.getObject(column, type);
        } catch (SQLException wrong) {
            throw new IllegalStateException("Column " + column, wrong);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "Column " + column + " is null");
    }
}
