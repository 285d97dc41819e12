package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Gives out the turns of a carrier while any can be had. */
@ApplicationScoped
class TurnWork implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(TurnWork.class.getName());

    @Inject
    TurnDesk desk;

    @Override
    public String kind() {
        return Agenda.TURN;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    /** Everybody in line waits for it. Two at a time do no harm: they give out one turn after the other. */
    @Override
    public Duration lease() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(1));
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        giveOut(item.key(), true);
    }

    /** Whoever has just placed a call looks too: a node that died over the line keeps nobody waiting. */
    void lookToo(String carrier) {
        giveOut(carrier, false);
    }

    private void giveOut(String carrier, boolean patient) {
        boolean more = true;
        while (more) {
            try {
                more = desk.giveNext(carrier, patient);
            } catch (TurnFailed e) {
                LOG.log(Level.SEVERE, e, e::getMessage);
                desk.stepsAside(e.callback());
            }
        }
    }
}
