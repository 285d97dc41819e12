package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Brings the desk up: checks everything that can be wrong, then database and server at the same time, then the application. */
final class Startup {
    private static final PrintStream OUT = System.out;
    static final String MODE = "orikaeshi.mode";

    private final Map<String, String> settings;
    private final Archive archive = Archive.running();

    Startup(String mode, Map<String, String> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put(MODE, mode);
    }

    void run() throws Refusal {
        Map<String, String> checked = ApplicationClasses.checkSettings(archive, settings);
        PortCheck.check(need(checked, "bind"), Integer.parseInt(need(checked, "port")));
        DataDir data = DataDir.take(Path.of(need(checked, "data")));
        try {
            start(data, checked);
        } catch (IOException e) {
            throw new Refusal("cannot start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while starting", e);
        }
    }

    private void start(DataDir data, Map<String, String> checked) throws IOException, InterruptedException, Refusal {
        Path temp = data.emptyTemp();
        System.setProperty("java.io.tmpdir", temp.toString());
        if (demo()) {
            OneCompiler.use(temp);
            Banner.starting(OUT);
        }
        Path logging = Logging.configure(data.logs(), temp);
        Logging.divertConsole(data.logs());
        Path unpacked = archive.unpack(
                data.dist(), name -> name.startsWith(Archive.LIBRARIES) || name.startsWith(Archive.MIGRATIONS));
        FutureTask<Path> application =
                new FutureTask<>(() -> archive.unpack(data.dist(), name -> name.startsWith(Archive.APPLICATION)));
        new Thread(application, "unpack").start();
        Path libraries = unpacked.resolve(Archive.LIBRARIES);
        settings.forEach(System::setProperty);

        ClassLoader databaseClasses = ApplicationClasses.database(archive, libraries);
        Object database = ApplicationClasses.make(databaseClasses, "jp.orikaeshi.launch.DatabaseStart");
        Runnable stopDatabase = (Runnable) database;
        Shutdown shutdown = Shutdown.register(stopDatabase);
        CompletableFuture<Map<String, String>> databaseUp = startDatabase(database, data, unpacked, checked);
        try {
            Boot.addToSystemClassPath(serverJar(libraries));
            Server.boot(
                    need(checked, "bind"),
                    Integer.parseInt(need(checked, "port")),
                    unpacked.resolve("server"),
                    temp,
                    logging);
            shutdown.serverIsUp(Server::shutdown);
            Map<String, String> logIns = useDatabase(await(databaseUp), data);
            deploy(await(application).resolve(Archive.APPLICATION), data);
            ConsoleLog.open();
            Banner.print(OUT, need(checked, "publicUrl"), logIns, demo());
            new OldVersions(DataDir::deleteTree).remove(data, unpacked);
            HeapAtRest.giveBack();
        } catch (Refusal e) {
            databaseUp.exceptionally(failed -> Map.of()).join();
            stopDatabase.run();
            throw e;
        }
    }

    private CompletableFuture<Map<String, String>> startDatabase(
            Object database, DataDir data, Path unpacked, Map<String, String> checked) throws IOException {
        @SuppressWarnings("unchecked")
        Function<Map<String, String>, Map<String, String>> start =
                (Function<Map<String, String>, Map<String, String>>) database;
        Map<String, String> wishes = new HashMap<>(checked);
        wishes.put("home", data.postgres().toString());
        wishes.put("logs", data.logs().toString());
        wishes.put("migrations", unpacked.resolve(Archive.MIGRATIONS).toString());
        CompletableFuture<Map<String, String>> up = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        up.complete(start.apply(wishes));
                    } catch (RuntimeException e) {
                        up.completeExceptionally(e);
                    }
                },
                "database-start");
        thread.setContextClassLoader(database.getClass().getClassLoader());
        thread.start();
        return up;
    }

    private static Path await(FutureTask<Path> application) throws InterruptedException, IOException {
        try {
            return application.get();
        } catch (ExecutionException e) {
            throw new IOException("the application could not be unpacked", e);
        }
    }

    private static Map<String, String> await(CompletableFuture<Map<String, String>> database)
            throws InterruptedException, Refusal {
        try {
            Map<String, String> answer = database.get();
            String refusal = answer.get("refusal");
            if (refusal != null) {
                throw new Refusal(refusal);
            }
            return answer;
        } catch (ExecutionException e) {
            throw new Refusal("the database could not start: " + e.getCause(), e);
        }
    }

    /** Tells the application where its database is; answers the passwords that a person has to be told. */
    private Map<String, String> useDatabase(Map<String, String> database, DataDir data) throws IOException {
        System.setProperty("orikaeshi.db.url", need(database, "url"));
        System.setProperty("orikaeshi.db.user", need(database, "user"));
        System.setProperty("orikaeshi.db.password", need(database, "password"));
        boolean adminIsMissing =
                Boolean.parseBoolean(database.get("fresh")) && !settings.containsKey("ORIKAESHI_ADMIN_PASSWORD");
        Map<String, String> logIns = LogIns.of(data, adminIsMissing, demo());
        if (adminIsMissing) {
            System.setProperty("ORIKAESHI_ADMIN_PASSWORD", need(logIns, LogIns.ADMIN));
        }
        return logIns;
    }

    private boolean demo() {
        return "demo".equals(settings.get(MODE));
    }

    private static void deploy(Path application, DataDir data) throws IOException, Refusal {
        ConsoleLog.forgetFailures();
        if (!Server.deploy(application)) {
            String reason = ConsoleLog.failure();
            throw new Refusal(
                    "the application did not start" + (reason == null ? "" : ": " + reason) + "; see " + data.logs());
        }
    }

    private static Path serverJar(Path libraries) throws IOException {
        try (var files = java.nio.file.Files.list(libraries)) {
            return files.filter(file -> file.getFileName().toString().startsWith("payara-micro"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no server in the jar"));
        }
    }

    private static String need(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name);
        }
        return value;
    }
}
