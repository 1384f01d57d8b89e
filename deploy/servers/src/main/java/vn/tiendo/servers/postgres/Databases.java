package vn.tiendo.servers.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.StartFailed;

/** The databases of one running PostgreSQL, each with an owner of the same name and a password of its own. */
public final class Databases {
    static final String SUPERUSER = "postgres";

    private final int port;
    private final String password;

    /** Reaches the server of this place, which may have been started by another process. */
    public Databases(Place place, int port) {
        this.port = port;
        this.password = place.secrets().get("postgres.superuser");
    }

    /** Makes the database and its owner, or only sets the owner's password when they are there already. */
    public Database create(String name, String ownerPassword) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            boolean known = exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
            sql.execute((known ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD '" + ownerPassword + "'");
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                sql.execute("CREATE DATABASE " + name + " OWNER " + name);
                sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new StartFailed("Không tạo được cơ sở dữ liệu " + name + ": " + e.getMessage(), e);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, ownerPassword);
    }

    /** Drops the database and its owner, also while others are connected to it. */
    public void drop(String name) {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            sql.execute("DROP ROLE IF EXISTS " + name);
        } catch (SQLException e) {
            throw new StartFailed("Không xoá được cơ sở dữ liệu " + name + ": " + e.getMessage(), e);
        }
    }

    /** All that were made here, without those of the server itself. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (Connection connection = superuser();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new StartFailed("Không đọc được danh sách cơ sở dữ liệu: " + e.getMessage(), e);
        }
        return names;
    }

    boolean answers() {
        try (Connection connection = superuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2", SUPERUSER, password);
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }
}
