package jp.orikaeshi.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Hands out the desk's clock. Nothing else in the product may ask the system for the time. */
@ApplicationScoped
public class Clocks {

    // Singleton, not application scoped: a proxied Clock would answer its final methods wrongly.
    @Produces
    @Singleton
    DeskClock deskClock() {
        return new DeskClock(Clock.systemUTC());
    }

    /** The time of the machine, for a process that is no desk. */
    public static Clock ofTheMachine() {
        return Clock.systemUTC();
    }
}
