package jp.orikaeshi.simulator;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.ClockAdvanced;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.VoiceDesk;

/** The demo's telephones, plugged into the desk. They are forgotten at a restart, as calls are. */
@ApplicationScoped
public class VirtualPhones implements Exchange {
    // A timer may fire a little before the clock says so.
    private static final Duration MARGIN = Duration.ofMillis(100);

    @Inject
    VoiceDesk desk;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    LivePhones live;

    @Resource
    ManagedScheduledExecutorService timer;

    private Switchboard switchboard;

    @SuppressWarnings("NullAway.Init")
    public VirtualPhones() {}

    @PostConstruct
    void plugIn() {
        switchboard = new Switchboard(this, clock);
    }

    /** Only in the demo. */
    public boolean exist() {
        return settings.demo();
    }

    public Switchboard switchboard() {
        return switchboard;
    }

    void advanced(@Observes ClockAdvanced event) {
        switchboard.ringOut();
    }

    @Override
    public Script turn(Turn turn, CallInput input) {
        return desk.turn(turn, input);
    }

    @Override
    public Script announcement(Turn turn) {
        return desk.announcement(turn);
    }

    @Override
    public void hear(LegNews news) {
        desk.hear(news);
    }

    @Override
    public void hearMachine(String callSid) {
        desk.hearMachine(callSid, Leg.CARRIER);
    }

    @Override
    public void wakeAfter(Duration time) {
        var unused =
                timer.schedule(() -> switchboard.ringOut(), time.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void changed() {
        live.changed();
    }
}
