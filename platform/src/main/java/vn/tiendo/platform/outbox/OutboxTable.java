package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table as the relay sees it, on a connection of its own. */
final class OutboxTable {
    private static final int BATCH = 200;

    private OutboxTable() {}

    record Message(long id, UUID eventId, String topic, String key, String type, byte[] payload, OffsetDateTime at) {}

    static boolean lock(Connection connection, long key) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(?)", key);
    }

    static void unlock(Connection connection, long key) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(?)", key);
    }

    private static boolean ask(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    static List<Message> oldest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, event_id, topic, key, type, payload, created_at FROM outbox ORDER BY id LIMIT " + BATCH)) {
            try (ResultSet result = statement.executeQuery()) {
                List<Message> messages = new ArrayList<>();
                while (result.next()) {
                    messages.add(new Message(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getBytes(6),
                            result.getObject(7, OffsetDateTime.class)));
                }
                return messages;
            }
        }
    }

    static void delete(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
