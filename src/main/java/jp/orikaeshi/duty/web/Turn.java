package jp.orikaeshi.duty.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.duty.Shift;

/** One engineer is on duty from then to then, whoever else would be called. */
public record Turn(String engineer, Instant from, Instant to) {
    /** All that begin within these shifts; one that went on already when they begin has no beginning to swap. */
    static List<Turn> beginning(List<Shift> shifts) {
        return taken(all(shifts).skip(1));
    }

    /** All within these shifts. */
    static List<Turn> of(List<Shift> shifts) {
        return taken(all(shifts));
    }

    private static List<Turn> taken(Stream<Turn> turns) {
        return turns.filter(turn -> !turn.engineer().isEmpty()).toList();
    }

    // Nobody's turns too.
    private static Stream<Turn> all(List<Shift> shifts) {
        List<Turn> turns = new ArrayList<>();
        for (Shift shift : shifts) {
            int last = turns.size() - 1;
            String engineer = shift.engineer().orElse("");
            if (last >= 0 && turns.get(last).engineer().equals(engineer)) {
                turns.set(last, new Turn(engineer, turns.get(last).from(), shift.to()));
            } else {
                turns.add(new Turn(engineer, shift.from(), shift.to()));
            }
        }
        return turns.stream();
    }

    /** At least so long. */
    boolean lasts(Duration time) {
        return !from.plus(time).isAfter(to);
    }

    /** As a form sends it: {@code FROM/TO}. */
    public String value() {
        return from + "/" + to;
    }
}
