package org.jumptojob.wiring;

import jakarta.enterprise.concurrent.ManageableThread;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jumptojob.persistence.DurableH2DataSource;

/** The data source of the platform, which remembers each SQL statement that is executed. A batch counts as one. */
public class CountingDataSource extends DurableH2DataSource {

    private static final List<String> EXECUTED = new ArrayList<>();

    /** What was executed since the last call. */
    static List<String> take() {
        synchronized (EXECUTED) {
            List<String> taken = List.copyOf(EXECUTED);
            EXECUTED.clear();
            return taken;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
    }

    private static Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof Statement statement) {
                String sql = arguments != null && arguments[0] instanceof String text ? text : null;
                return counted(method.getReturnType(), statement, sql);
            }
            return result;
        });
    }

    /** @param prepared the SQL of a prepared statement; {@code null} where each execution brings its own */
    private static <T> T counted(Class<T> type, Statement statement, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            // A job of the server may run at the same time: it is nobody's request.
            boolean job = Thread.currentThread() instanceof ManageableThread;
            if (!job && method.getName().startsWith("execute")) {
                synchronized (EXECUTED) {
                    EXECUTED.add(prepared == null && arguments != null ? String.valueOf(arguments[0]) : prepared);
                }
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
