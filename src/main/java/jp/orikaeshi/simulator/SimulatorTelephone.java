package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.callback.ConferenceTelephone;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Turn;

/** Makes the demo's telephones ring. */
@ApplicationScoped
public class SimulatorTelephone implements ConferenceTelephone {
    @Inject
    VirtualPhones phones;

    @Override
    public String carrier() {
        return Leg.CARRIER;
    }

    @Override
    public boolean ready() {
        return phones.exist();
    }

    @Override
    public boolean ringsBrowsers() {
        return true;
    }

    @Override
    public String place(OutboundCall call) {
        return phones.switchboard().place(call);
    }

    @Override
    public Optional<LegState> ask(String callSid) {
        return phones.switchboard().state(callSid);
    }

    @Override
    public List<String> findPlaced(OutboundCall call) {
        return phones.switchboard().placedFor(call.attempt()).stream().toList();
    }

    @Override
    public void hangUp(String callSid) {
        if (phones.switchboard().state(callSid).isPresent()) {
            var unused = phones.switchboard().hangUp(callSid);
        }
    }

    @Override
    public void lead(String callSid, Turn next) throws TelephoneFailure {
        there(() -> phones.switchboard().lead(callSid, next));
    }

    @Override
    public void mute(String conference, String callSid, boolean muted) throws TelephoneFailure {
        there(() -> phones.switchboard().mute(conference, callSid, muted));
    }

    @Override
    public void tell(String conference, String callSid, Turn what) throws TelephoneFailure {
        there(() -> phones.switchboard().tell(conference, callSid, what));
    }

    private static void there(Runnable order) throws TelephoneFailure {
        try {
            order.run();
        } catch (NoSuchCall | NotNow gone) {
            throw new TelephoneFailure(TelephoneFailure.Kind.PERMANENT, "nobody is there", gone);
        }
    }
}
