package jp.orikaeshi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings as the operator gave them: each name itself, or {@code NAME_FILE} with the path of a file that holds it. */
final class Environment {
    private static final String FILE = "_FILE";

    private Environment() {}

    /** All names that may be ours, with secrets read from their files. */
    static Map<String, String> read(Map<String, String> variables) throws Refusal {
        Map<String, String> values = new TreeMap<>();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String name = variable.getKey();
            if (!ours(name) || variable.getValue().isBlank()) {
                continue;
            }
            if (!name.endsWith(FILE)) {
                values.put(name, variable.getValue());
                continue;
            }
            String setting = name.substring(0, name.length() - FILE.length());
            if (!variables.getOrDefault(setting, "").isBlank()) {
                throw new Refusal(name + ": " + setting + " is set as well; only one of the two may be");
            }
            values.put(setting, contents(name, Path.of(variable.getValue())));
        }
        return values;
    }

    private static boolean ours(String name) {
        return name.startsWith("ORIKAESHI_") || name.startsWith("TWILIO_");
    }

    private static String contents(String name, Path file) throws Refusal {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal(name + ": cannot read " + file, e);
        }
    }
}
