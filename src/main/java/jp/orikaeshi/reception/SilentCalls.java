package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.voice.CarrierSilent;
import jp.orikaeshi.voice.LegInquiry;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Ends the calls of which nothing was heard for a while and which are over: carriers lose messages, and no caller may be
 * lost with one. Whoever thinks for long, or speaks for long onto a recording, is still on the line: the carrier knows.
 */
@ApplicationScoped
public class SilentCalls implements WorkHandler {
    /** Asked so often, about a minute in all, a carrier that does not answer keeps nobody waiting for the call-back. */
    static final int TRIES = 6;

    private static final Logger LOG = Logger.getLogger(SilentCalls.class.getName());

    @Inject
    ReceptionDesk desk;

    @Inject
    LegInquiry inquiry;

    @Override
    public String kind() {
        return ReceptionDesk.SILENCE;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public void handle(WorkItem item, int attempt) throws CarrierSilent {
        String callSid = item.key();
        Optional<String> carrier = desk.carrierOfOpen(callSid);
        if (carrier.isEmpty()) {
            return;
        }
        if (isUp(carrier.get(), callSid, attempt)) {
            desk.stillUp(callSid);
        } else {
            desk.finish(callSid);
        }
    }

    private boolean isUp(String carrier, String callSid, int attempt) throws CarrierSilent {
        try {
            return inquiry.ask(carrier, callSid).filter(leg -> !leg.isOver()).isPresent();
        } catch (CarrierSilent e) {
            if (attempt < TRIES) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "Call " + callSid + " is taken for over after " + attempt + " questions");
            return false;
        }
    }
}
