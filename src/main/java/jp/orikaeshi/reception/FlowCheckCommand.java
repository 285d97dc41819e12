package jp.orikaeshi.reception;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code flow check PATH…}: prints every fault of every flow file as {@code FILE:LINE: message}. */
public final class FlowCheckCommand {
    private static final int SOUND = 0;
    private static final int FAULTY = 1;
    private static final int USAGE = 2;

    private FlowCheckCommand() {}

    /** Answers 0 if all are sound, 1 if there are faults, 2 if a path is not there or no flow file is. */
    public static int main(String[] paths, PrintStream out) {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            try {
                files.addAll(flowsIn(Path.of(path)));
            } catch (IOException e) {
                out.println(path + ": cannot be read: " + e.getMessage());
                return USAGE;
            }
        }
        if (files.isEmpty()) {
            out.println("no flow files (*.yaml, *.yml) there");
            return USAGE;
        }
        int worst = SOUND;
        for (Path file : files) {
            worst = Math.max(worst, check(file, out));
        }
        return worst;
    }

    static List<Path> flowsIn(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    private static int check(Path file, PrintStream out) {
        try {
            FlowFile read = FlowFile.read(Files.readString(file), Locale.getDefault());
            read.faults()
                    .forEach(fault -> out.println(file + ":" + fault.line() + ": "
                            + (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.message()));
            if (read.faults().isEmpty()) {
                out.println(file + ": ok");
            }
            return read.faults().isEmpty() ? SOUND : FAULTY;
        } catch (IOException e) {
            out.println(file + ": cannot be read: " + e.getMessage());
            return USAGE;
        }
    }
}
