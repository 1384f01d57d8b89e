package vn.tiendo.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.util.PGobject;

/**
 * PostgreSQL without an entity in between. It works on the connection of the current session and flushes it first, so
 * entities changed in the same transaction are seen. Arguments may be enums, instants, collections of UUIDs or strings
 * (as arrays) and what JDBC takes; {@link #json} wraps a value for a {@code jsonb} column.
 */
@Singleton
public class Sql {
    /** How many rows match decides the way to them, so a plan made for any pattern whatever serves none. */
    private static final String PATTERN = " LIKE ?";

    private final EntityManager entities;
    private final ObjectMapper json;

    Sql(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        return run(sql, arguments, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                List<T> all = new ArrayList<>();
                while (result.next()) {
                    all.add(reader.apply(row));
                }
                return all;
            }
        });
    }

    /** The first row, if any. */
    public <T> Optional<T> one(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** Answers how many rows it touched. */
    public int update(String sql, @Nullable Object... arguments) {
        return run(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** The same statement once per row of arguments, in one round trip. */
    public void batch(String sql, Collection<@Nullable Object[]> rows) {
        Session session = entities.unwrap(Session.class);
        flush(session);
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (@Nullable Object[] row : rows) {
                    bind(connection, statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** A value for a {@code jsonb} column. */
    public PGobject json(Object value) {
        try {
            PGobject object = new PGobject();
            object.setType("jsonb");
            object.setValue(json.writeValueAsString(value));
            return object;
        } catch (JsonProcessingException | SQLException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Reads what {@link #json} wrote. */
    public <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private interface Work<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, @Nullable Object[] arguments, Work<T> work) {
        Session session = entities.unwrap(Session.class);
        flush(session);
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (sql.contains(PATTERN)) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                }
                bind(connection, statement, arguments);
                return work.apply(statement);
            }
        });
    }

    private static void flush(Session session) {
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            @Nullable Object argument = arguments[i];
            if (argument instanceof Collection<?> none && none.isEmpty()) {
                // The server knows the element type; an empty Java collection does not.
                statement.setObject(i + 1, "{}", Types.OTHER);
            } else {
                statement.setObject(i + 1, converted(connection, argument));
            }
        }
    }

    private static @Nullable Object converted(Connection connection, @Nullable Object argument) throws SQLException {
        if (argument instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        if (argument instanceof Enum<?> constant) {
            return constant.name();
        }
        if (argument instanceof Collection<?> many) {
            boolean uuids = many.iterator().next() instanceof UUID;
            return connection.createArrayOf(uuids ? "uuid" : "text", many.toArray());
        }
        return argument;
    }
}
