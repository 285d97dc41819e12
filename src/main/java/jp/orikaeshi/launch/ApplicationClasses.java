package jp.orikaeshi.launch;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Class loaders over what the jar carries, apart from the one that the server gives to the application. */
final class ApplicationClasses {
    private ApplicationClasses() {}

    /** The application with its libraries, unpacked at {@code application}. */
    static URLClassLoader unpacked(Path application) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(application.resolve("WEB-INF/classes").toUri().toURL());
        urls.addAll(archives(application.resolve("WEB-INF/lib")));
        return loader(urls);
    }

    /** The launcher and its libraries but for the server, unpacked at {@code libraries}. */
    static URLClassLoader database(Archive archive, Path libraries) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(archive.path().toUri().toURL());
        urls.addAll(archives(libraries));
        return loader(urls);
    }

    /** Asks the application's own code about the settings; nothing has been unpacked yet. */
    static Map<String, String> checkSettings(Archive archive, Map<String, String> settings) throws Refusal {
        try (URLClassLoader classes = loader(List.of(archive.applicationClasses()))) {
            @SuppressWarnings("unchecked")
            UnaryOperator<Map<String, String>> check =
                    (UnaryOperator<Map<String, String>>) make(classes, "jp.orikaeshi.settings.LauncherSettings");
            Map<String, String> answer = check.apply(settings);
            String refusal = answer.get("refusal");
            if (refusal != null) {
                throw new Refusal(refusal);
            }
            return answer;
        } catch (IOException e) {
            throw new Refusal("cannot read " + archive.path(), e);
        }
    }

    static Object make(ClassLoader classes, String name) {
        try {
            return classes.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URLClassLoader loader(List<URL> urls) {
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static List<URL> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("payara-micro"))
                    .sorted()
                    .map(ApplicationClasses::url)
                    .toList();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
