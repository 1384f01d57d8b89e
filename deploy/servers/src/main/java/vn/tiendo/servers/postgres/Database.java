package vn.tiendo.servers.postgres;

/** How a service reaches its own database, and no other. */
public record Database(String jdbcUrl, String user, String password) {}
