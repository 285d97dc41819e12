package jp.orikaeshi.scenario;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import jp.orikaeshi.app.RunningDesk;

/** Two desks in processes of their own on one database, behind one address, as a balancer shows them. */
final class TwoNodes implements Road, AutoCloseable {
    private static final URI ADDRESS = URI.create("http://desk.example");
    private static final double ANSWERS_LOST = 0.02;

    private final EmbeddedPostgres postgres;
    private final int carrierPort = RunningDesk.freePort();
    private final RandomGenerator luck;
    private final List<RunningDesk> nodes = new ArrayList<>();
    private final List<Integer> up = new ArrayList<>();
    private final Map<Integer, Instant> killed = new HashMap<>();
    private final Set<String> heldByDead = ConcurrentHashMap.newKeySet();
    private final List<Instant> kills = new CopyOnWriteArrayList<>();
    private volatile boolean stormy;

    TwoNodes(RandomGenerator luck) throws IOException {
        this.luck = luck;
        this.postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        // One after the other: the first one makes the tables.
        for (int node = 0; node < 2; node++) {
            nodes.add(RunningDesk.start("serve", environment()));
            up.add(node);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "ORIKAESHI_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "ORIKAESHI_DB_USER",
                "postgres",
                "ORIKAESHI_DB_PASSWORD",
                "postgres",
                "ORIKAESHI_PUBLIC_URL",
                ADDRESS.toString(),
                "TWILIO_API_URL",
                "http://127.0.0.1:" + carrierPort);
    }

    URI address() {
        return ADDRESS;
    }

    int carrierPort() {
        return carrierPort;
    }

    /** Any of them that is up. */
    synchronized RunningDesk any() {
        return nodes.get(up.isEmpty() ? 0 : up.get(luck.nextInt(up.size())));
    }

    /** From now on answers get lost. */
    void isStormy(boolean yes) {
        stormy = yes;
    }

    /** SIGKILL to one of them, and a new process in its place; answers once that one is ready. */
    void killOne() {
        int victim = luck.nextInt(nodes.size());
        RunningDesk dead;
        synchronized (this) {
            up.remove((Integer) victim);
            kills.add(Instant.now());
            killed.put(nodes.get(victim).port(), Instant.now());
            dead = nodes.get(victim);
        }
        dead.kill();
        heldByDead.addAll(rows("select key from work_item where state = 'RUNNING' and kind = 'callback-dial'"
                + " and owner like '" + dead.process().pid() + "-%'"));
        RunningDesk fresh = dead.again();
        synchronized (this) {
            nodes.set(victim, fresh);
            up.add(victim);
        }
    }

    /** The call-backs that a node had in hand when it was killed. */
    Set<String> heldByDead() {
        return Set.copyOf(heldByDead);
    }

    /** When a node was killed. */
    List<Instant> kills() {
        return List.copyOf(kills);
    }

    @Override
    public URI node(URI url) {
        return any().base().resolve(url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
    }

    @Override
    public boolean losesTheAnswer() {
        return stormy && luck.nextDouble() < ANSWERS_LOST;
    }

    @Override
    public synchronized boolean excuses(URI node, Instant since) {
        boolean isUp = up.stream().anyMatch(n -> nodes.get(n).port() == node.getPort());
        return !isUp || killed.getOrDefault(node.getPort(), Instant.MIN).isAfter(since.minusMillis(1));
    }

    /** The rows of a query, each as one text. */
    List<String> rows(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(RunningDesk::close);
        postgres.close();
    }
}
