package jp.orikaeshi.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/**
 * What the container gives {@link WorkQueue}, for a process without one: an EntityManager that knows native queries, on
 * a connection a thread, and transactions that join the one that runs.
 */
final class NodeConnection {
    private final String url;
    private final ThreadLocal<Connection> ofThread = ThreadLocal.withInitial(this::open);

    NodeConnection(String url) {
        this.url = url;
    }

    private Connection open() {
        try {
            return DriverManager.getConnection(url, "orikaeshi", "orikaeshi");
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                NodeConnection.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    if (method.getName().equals("createNativeQuery") && args.length == 1) {
                        return query((String) args[0]);
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    Query query(String sql) {
        NativeQuery query = new NativeQuery(ofThread.get(), sql);
        return (Query) Proxy.newProxyInstance(
                NodeConnection.class.getClassLoader(),
                new Class<?>[] {Query.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "setParameter" -> {
                        query.set((Integer) args[0], args[1]);
                        yield proxy;
                    }
                    case "getResultList" -> query.rows();
                    case "executeUpdate" -> query.update();
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    /** As {@code @Transactional} does it: begins one, or joins the one that this thread is in. */
    <T> T inTransaction(Callable<T> work) throws Exception {
        Connection connection = ofThread.get();
        if (!connection.getAutoCommit()) {
            return work.call();
        }
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.call();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    /** The same for what throws nothing of its own. */
    <T> T quietly(Callable<T> work) {
        try {
            return inTransaction(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
