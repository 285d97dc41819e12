package jp.orikaeshi.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/** For some time somebody is called whom the plan alone would not call, or not first. */
sealed interface Alteration {
    /** The override or swap that it follows from. */
    UUID id();

    Period during();

    /** Who is called in somebody's place. It has no effect while they cannot be called themselves. */
    String engineer();

    /** Whether it is about this layer. */
    boolean concerns(String layer);

    /** What becomes of an order. */
    List<String> in(List<String> order);

    /**
     * An override.
     *
     * @param insteadOf who is not called meanwhile; null: nobody in particular, {@code engineer} is called first
     * @param alone whether nobody else is called
     * @param layer the only one that it is about; null: whichever counts
     */
    record Takeover(
            UUID id,
            Period during,
            String engineer,
            @Nullable String insteadOf,
            boolean alone,
            @Nullable String layer) implements Alteration {
        @Override
        public boolean concerns(String which) {
            return layer == null || layer.equals(which);
        }

        @Override
        public List<String> in(List<String> order) {
            if (alone) {
                return List.of(engineer);
            }
            int place = insteadOf == null ? 0 : order.indexOf(insteadOf);
            if (place < 0) {
                return order;
            }
            List<String> altered = ahead(order, engineer, place);
            altered.remove(insteadOf);
            return altered;
        }
    }

    /** One side of a swap: {@code engineer} and {@code other} change places where the latter would come first. */
    record Exchange(UUID id, Period during, String engineer, String other) implements Alteration {
        @Override
        public boolean concerns(String which) {
            return true;
        }

        @Override
        public List<String> in(List<String> order) {
            int place = order.indexOf(other);
            int own = order.indexOf(engineer);
            if (place < 0 || (own >= 0 && own < place)) {
                return order;
            }
            List<String> altered = new ArrayList<>(order);
            altered.set(place, engineer);
            if (own >= 0) {
                altered.set(own, other);
            }
            return altered;
        }
    }

    private static List<String> ahead(List<String> order, String engineer, int place) {
        List<String> altered = new ArrayList<>(order);
        if (!order.subList(0, place).contains(engineer)) {
            altered.remove(engineer);
            altered.add(place, engineer);
        }
        return altered;
    }
}
