package jp.orikaeshi.monitoring.probe;

import java.util.Date;
import java.util.TimerTask;
import org.snmp4j.util.CommonTimer;

/** Never goes off: whoever asks has a timer of their own. */
final class NoTimer implements CommonTimer {
    @Override
    public void schedule(TimerTask task, long delay) {}

    @Override
    public void schedule(TimerTask task, Date firstTime, long period) {}

    @Override
    public void schedule(TimerTask task, long delay, long period) {}

    @Override
    public void cancel() {}
}
