package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.orikaeshi.callback.ShortMessages;
import jp.orikaeshi.customer.PhoneNumber;

/** Shows short messages on the demo's telephones. */
@ApplicationScoped
public class SimulatorMessages implements ShortMessages {
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
    public void send(PhoneNumber from, PhoneNumber to, String text) {
        phones.switchboard().message(from, to, text);
    }
}
