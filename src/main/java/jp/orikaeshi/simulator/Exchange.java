package jp.orikaeshi.simulator;

import java.time.Duration;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;

/** What the switchboard has behind it: the desk as every carrier sees it, and a timer. */
interface Exchange {
    Script turn(Turn turn, CallInput input);

    /** What one person in a conference is to hear. */
    Script announcement(Turn turn);

    void hear(LegNews news);

    /** A machine answered the leg. */
    void hearMachine(String callSid);

    /** Asks for {@link Switchboard#ringOut} after that time. */
    void wakeAfter(Duration time);

    /** What the telephones show is not so any more. */
    void changed();
}
