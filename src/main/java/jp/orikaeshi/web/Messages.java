package jp.orikaeshi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product's words. Bundles are {@code messages/<feature>_ja.properties} and {@code _en} in UTF-8; the first segment
 * of a key names its bundle. Places for values are {@code {0}} or {@code {name}}, and {@code {0|error|errors}} is the
 * first word for one and the second for any other number; nothing else is special.
 */
public final class Messages {
    public static final Locale DEFAULT = Locale.JAPANESE;

    private static final Logger LOG = System.getLogger(Messages.class.getName());
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)(?:\\|([^|{}]*)\\|([^|{}]*))?}");
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {}

    /** The text of {@code key} with {@code {0}}, {@code {1}} … filled in. */
    public static String text(Locale locale, String key, Object... values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(Integer.toString(i), values[i]);
        }
        return text(locale, key, named);
    }

    /** The text of {@code key} with {@code {name}} filled in; a name without a value becomes empty. */
    public static String text(Locale locale, String key, Map<String, ?> values) {
        String pattern = bundle(locale, key).getProperty(key);
        if (pattern == null) {
            LOG.log(Logger.Level.WARNING, "no text for {0} in {1}", key, locale.getLanguage());
            return key;
        }
        return PLACE.matcher(pattern).replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (place.group(2) != null) {
                String number = String.valueOf(value);
                return Matcher.quoteReplacement(number.equals("1") ? place.group(2) : place.group(3));
            }
            return value == null ? "" : Matcher.quoteReplacement(value.toString());
        });
    }

    public static boolean has(Locale locale, String key) {
        return bundle(locale, key).containsKey(key);
    }

    /** English for English, Japanese for everybody else. */
    public static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : DEFAULT;
    }

    private static Properties bundle(Locale locale, String key) {
        String feature = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return BUNDLES.computeIfAbsent(feature + "_" + supported(locale).getLanguage(), Messages::load);
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
