package jp.orikaeshi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.time.WeekDays;

/**
 * What is wrong with what was typed, each said where it is wrong.
 *
 * @param fields by the path of their field
 * @param general what belongs to no field
 */
public record Told(Map<String, String> fields, List<String> general) {
    public static final Told NOTHING = new Told(Map.of(), List.of());

    public Told {
        fields = Map.copyOf(fields);
        general = List.copyOf(general);
    }

    /**
     * Puts faults to their fields.
     *
     * @param plain what the reading of the form said itself, in words: nothing else is said of these fields, nor of the
     *     group that one of them is missing in
     * @param faults of the tree, with JSON pointers into it
     */
    public static Told of(Form form, Map<String, String> plain, List<Fault> faults) {
        Map<String, String> fields = new TreeMap<>(plain);
        List<String> general = new ArrayList<>();
        for (Fault fault : faults) {
            Place place = place(form.fields(), List.of(fault.path().split("/")), 1, "");
            if (plain.keySet().stream().anyMatch(path -> place.covers(path))) {
                continue;
            }
            if (place.path().isEmpty()) {
                general.add(fault.message());
            } else {
                fields.merge(place.path(), place.said(fault), (one, two) -> one.equals(two) ? one : one + " " + two);
            }
        }
        return new Told(fields, general.stream().distinct().toList());
    }

    public boolean nothing() {
        return fields.isEmpty() && general.isEmpty();
    }

    /**
     * Where a fault is told.
     *
     * @param whole whether it is about the group that stands there
     * @param which line of the field it is about; empty where the field says it
     */
    private record Place(String path, boolean whole, String which) {
        Place(String path, boolean whole) {
            this(path, whole, "");
        }

        String said(Fault fault) {
            return which + fault.message();
        }

        boolean covers(String other) {
            String below = path.isEmpty() ? "" : path + ".";
            return other.equals(path) || (whole && other.startsWith(below) && other.indexOf('.', below.length()) < 0);
        }
    }

    // Days with the same hours are wrong together: it is told at the first of them.
    private static String first(String days) {
        return WeekDays.code(WeekDays.parse(days).iterator().next());
    }

    private static String key(String inPointer) {
        return inPointer.replace("~1", "/").replace("~0", "~");
    }

    private static Place place(List<Field> fields, List<String> pointer, int at, String prefix) {
        Optional<Field> known = at < pointer.size()
                ? fields.stream()
                        .filter(field -> field.name().equals(pointer.get(at)))
                        .findFirst()
                : Optional.empty();
        if (known.isEmpty()) {
            return new Place(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), at >= pointer.size());
        }
        String path = prefix + known.get().name();
        return switch (known.get().shape()) {
            case GROUP -> place(known.get().fields(), pointer, at + 1, path + ".");
            case ROWS ->
                at + 1 < pointer.size()
                        ? place(known.get().fields(), pointer, at + 2, path + "." + pointer.get(at + 1) + ".")
                        : new Place(path, true);
            case WEEK -> new Place(at + 1 < pointer.size() ? path + "." + first(pointer.get(at + 1)) : path, false);
            case DAYS -> new Place(path, false, at + 1 < pointer.size() ? key(pointer.get(at + 1)) + ": " : "");
            default -> new Place(path, false);
        };
    }
}
