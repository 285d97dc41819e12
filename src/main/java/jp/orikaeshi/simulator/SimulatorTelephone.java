package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.callback.Telephone;
import jp.orikaeshi.voice.LegState;

/** Makes the demo's telephones ring. */
@ApplicationScoped
public class SimulatorTelephone implements Telephone {
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
}
