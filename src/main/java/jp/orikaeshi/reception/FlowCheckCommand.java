package jp.orikaeshi.reception;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.document.Fault;

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
                out.println(path + ": " + why(e));
                return USAGE;
            }
        }
        if (files.isEmpty()) {
            out.println("no flow files (*.yaml, *.yml) there");
            return USAGE;
        }
        int worst = SOUND;
        Map<String, Path> ids = new HashMap<>();
        for (Path file : files) {
            worst = Math.max(worst, check(file, ids, out));
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

    /** @param ids in which file each flow was found so far */
    private static int check(Path file, Map<String, Path> ids, PrintStream out) {
        try {
            String text = Files.readString(file);
            FlowFile read = FlowFile.read(text, Locale.getDefault());
            List<Fault> faults = new ArrayList<>(read.faults());
            read.sound().map(CallFlow::id).ifPresent(id -> {
                Path other = ids.putIfAbsent(id, file);
                if (other != null) {
                    faults.add(taken(text, id, other));
                }
            });
            faults.forEach(fault -> out.println(file + ":" + fault.line() + ": "
                    + (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.message()));
            if (faults.isEmpty()) {
                out.println(file + ": ok");
            }
            return faults.isEmpty() ? SOUND : FAULTY;
        } catch (IOException e) {
            out.println(file + ": " + why(e));
            return USAGE;
        }
    }

    // A desk that finds two takes the one it reads last.
    private static Fault taken(String text, String id, Path other) {
        int line = 1 + (int) text.lines().takeWhile(l -> !l.startsWith("id:")).count();
        return new Fault(line, "/id", phrases().say("flow.same-id", id, other));
    }

    private static String why(IOException e) {
        return e instanceof NoSuchFileException
                ? phrases().say("flow.no-file")
                : phrases().say("flow.unreadable", e);
    }

    private static FlowPhrases phrases() {
        return FlowPhrases.in(Locale.getDefault());
    }
}
