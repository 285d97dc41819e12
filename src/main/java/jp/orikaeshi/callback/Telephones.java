package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** The carriers that can make a telephone ring now. */
@ApplicationScoped
public class Telephones {
    @Inject
    @Any
    Instance<Telephone> all;

    /** The carrier's telephone, if there is one and it can place calls. */
    public Optional<Telephone> ready(String carrier) {
        return all().filter(t -> t.carrier().equals(carrier)).findFirst();
    }

    /** Whether the carrier takes only so many calls a second. */
    boolean paced(String carrier) {
        return ready(carrier).map(Telephone::paced).orElse(false);
    }

    /** Whether it can ring a browser in place of a telephone. */
    boolean ringBrowsers(String carrier) {
        return ready(carrier).map(Telephone::ringsBrowsers).orElse(false);
    }

    /** For tickets that no call came in for: a real carrier before the simulator. Also if none is set up yet. */
    public String preferred() {
        return all().map(Telephone::carrier)
                .filter(c -> !c.equals("simulator"))
                .findFirst()
                .or(() -> all().map(Telephone::carrier).findFirst())
                .orElse("twilio");
    }

    private Stream<Telephone> all() {
        return all.stream().filter(Telephone::ready);
    }
}
