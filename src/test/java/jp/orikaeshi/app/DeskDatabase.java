package jp.orikaeshi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database behind a running desk, for what no page and no API tells or makes. */
public final class DeskDatabase {
    private DeskDatabase() {}

    /** A connection of one's own to the desk's embedded PostgreSQL. */
    public static Connection connect(RunningDesk desk) {
        Path home = desk.folder().resolve("data/postgres");
        try {
            List<String> facts = Files.readAllLines(home.resolve("data/postmaster.pid"));
            String url = "jdbc:postgresql://127.0.0.1:" + facts.get(3).strip() + "/postgres";
            String password = Files.readString(home.resolve("password")).strip();
            return DriverManager.getConnection(url, "orikaeshi", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
