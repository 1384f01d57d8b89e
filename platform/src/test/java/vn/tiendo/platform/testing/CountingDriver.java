package vn.tiendo.platform.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * PostgreSQL's driver that counts the statements it sends, whoever sends them. A module's tests use it with
 * {@code %test.quarkus.datasource.jdbc.driver=vn.tiendo.platform.testing.CountingDriver}.
 */
public class CountingDriver extends Driver {
    private static final AtomicInteger SENT = new AtomicInteger();

    /** How many statements the work takes. What runs beside it only adds, so the fewest of several runs count. */
    public static int statements(Runnable work) {
        return IntStream.range(0, 5)
                .map(run -> {
                    int before = SENT.get();
                    work.run();
                    return SENT.get() - before;
                })
                .min()
                .orElseThrow();
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
        Connection connection = super.connect(url, info);
        return connection == null ? null : counting(Connection.class, connection);
    }

    private static <T> T counting(Class<T> type, Object counted) {
        return type.cast(Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(counted, method, arguments)));
    }

    private static @Nullable Object call(Object counted, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (counted instanceof Statement && method.getName().startsWith("execute")) {
            SENT.incrementAndGet();
        }
        try {
            Object answer = method.invoke(counted, arguments);
            return answer instanceof Statement && !method.getName().equals("unwrap")
                    ? counting(method.getReturnType(), answer)
                    : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
