package org.jumptojob.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 whose commits are on disk before they return. H2 itself writes a commit to its file up to half a second
 * later, so that a killed process would lose acknowledged answers. Here a commit that changed something waits
 * for one checkpoint that it shares with all commits of the same moment ({@link SharedCheckpoint}), and is on disk whole
 * or not at all ({@link QuietMoment}).
 *
 * <p>The server makes it by name (see {@link Database}); it implements {@code DataSource} alone, so that the
 * server does not take it for an XA source.
 */
public class DurableH2DataSource implements DataSource {

    /** H2's own thread tidies the file every two seconds, and takes changes only where no commit has for six. */
    private static final String DELAY = ";WRITE_DELAY=6000";

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final QuietMoment quiet = new QuietMoment();
    private final SharedCheckpoint checkpoint = new SharedCheckpoint(this::plainConnection, quiet);

    public void setUrl(String url) {
        h2.setURL(url + DELAY);
    }

    public String getUrl() {
        return h2.getURL();
    }

    public void setUser(String user) {
        h2.setUser(user);
    }

    public String getUser() {
        return h2.getUser();
    }

    public void setPassword(String password) {
        h2.setPassword(password);
    }

    public String getPassword() {
        return h2.getPassword();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return durable(plainConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return durable(h2.getConnection(user, password));
    }

    /** How many checkpoints were begun. */
    long checkpoints() {
        return checkpoint.count();
    }

    private Connection plainConnection() throws SQLException {
        return h2.getConnection();
    }

    private Connection durable(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "commit" -> {
                boolean wait = changedSomething(connection);
                quiet.end(() -> call(connection, method, arguments));
                if (wait) {
                    checkpoint.await();
                }
                yield null;
            }
            case "rollback", "close" -> quiet.end(() -> call(connection, method, arguments));
            case "createStatement", "prepareStatement", "prepareCall" ->
                durable(method.getReturnType(), call(connection, method, arguments));
            default -> call(connection, method, arguments);
        });
    }

    private <S> S durable(Class<S> type, Object statement) {
        return proxy(type, (proxy, method, arguments) -> switch (method.getName()) {
            case "execute", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch" ->
                quiet.change(() -> call(statement, method, arguments));
            default -> call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DurableH2DataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean changedSomething(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession().hasPendingTransaction();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return h2.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        h2.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return h2.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.h2");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return h2.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || h2.isWrapperFor(type);
    }
}
