package jp.orikaeshi.launch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line. Exit status: 0 done, 1 what was asked for was refused, 2 wrong usage or setting, no start. */
public final class Main {
    private static final int WRONG_USAGE = 2;
    private static final PrintStream ERR = System.err;
    private static final String USAGE = """
            usage: java -jar orikaeshi.jar [COMMAND]
              serve                    run the desk (the default)
              demo                     run it on this machine alone, to try it
              flow check PATH...       check flow files
              apply FILE [--dry-run]   send a desk file to a running desk
              vantage                  look from here on behalf of a desk elsewhere""";

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = arguments.length == 0 ? List.of("serve") : Arrays.asList(arguments);
        List<String> rest = words.subList(1, words.size());
        try {
            Map<String, String> settings = Environment.read(System.getenv());
            switch (words.get(0)) {
                case "serve", "demo" -> start(words.get(0), rest, settings);
                case "flow" -> flow(rest);
                case "apply" -> apply(rest, settings);
                case "vantage" -> vantage(rest, settings);
                case "help", "--help", "-h" -> System.out.println(USAGE);
                default -> throw usage();
            }
        } catch (Refusal e) {
            ERR.println("orikaeshi: " + e.getMessage());
            end(WRONG_USAGE);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "failed", e);
            ERR.println("orikaeshi: failed: " + e);
            end(WRONG_USAGE);
        }
    }

    private static void start(String mode, List<String> rest, Map<String, String> settings) throws Refusal {
        if (!rest.isEmpty()) {
            throw usage();
        }
        new Startup(mode, settings).run();
    }

    private static void flow(List<String> rest) throws Refusal {
        if (rest.size() < 2 || !"check".equals(rest.get(0))) {
            throw usage();
        }
        end(Tool.reading("jp.orikaeshi.reception.FlowCheckCommand").run(rest.subList(1, rest.size()), System.out));
    }

    private static void apply(List<String> rest, Map<String, String> settings) throws Refusal {
        ApplicationClasses.checkSettings(Archive.running(), settings);
        settings.forEach(System::setProperty);
        end(Tool.reading("jp.orikaeshi.desk.ApplyCommand").run(rest, System.out));
    }

    private static void vantage(List<String> rest, Map<String, String> settings) throws Refusal {
        if (!rest.isEmpty()) {
            throw usage();
        }
        settings.put(Startup.MODE, "vantage");
        Map<String, String> checked = ApplicationClasses.checkSettings(Archive.running(), settings);
        PortCheck.check(checked.getOrDefault("bind", ""), Integer.parseInt(checked.getOrDefault("port", "")));
        settings.forEach(System::setProperty);
        end(Tool.looking("jp.orikaeshi.monitoring.vantage.VantageCommand").run(rest, System.out));
    }

    private static Refusal usage() {
        return new Refusal("wrong usage\n" + USAGE);
    }

    /** Ends at once: half a server may be up, and its own hooks would take their time over it. */
    static void end(int status) {
        System.out.flush();
        ERR.flush();
        Runtime.getRuntime().halt(status);
    }
}
