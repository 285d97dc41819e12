package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.orikaeshi.voice.CarrierSilent;
import jp.orikaeshi.voice.LegInquiry;
import jp.orikaeshi.voice.LegState;

/** Asks about any leg, whoever placed it, where call-backs ask about theirs. */
@ApplicationScoped
class TelephoneInquiry implements LegInquiry {
    @Inject
    Telephones telephones;

    @Override
    public Optional<LegState> ask(String carrier, String callSid) throws CarrierSilent {
        Telephone telephone = telephones
                .ready(carrier)
                .orElseThrow(() -> new CarrierSilent("no telephone of the carrier " + carrier + " is set up"));
        try {
            return telephone.ask(callSid);
        } catch (TelephoneFailure e) {
            throw new CarrierSilent("the carrier " + carrier + " could not be asked about a call", e);
        }
    }
}
