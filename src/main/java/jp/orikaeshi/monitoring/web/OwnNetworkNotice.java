package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.orikaeshi.monitoring.OwnNetwork;
import jp.orikaeshi.web.Notice;

/** Our own network fails: what pages say of customers is old. */
@ApplicationScoped
public class OwnNetworkNotice implements Notice {
    @Inject
    OwnNetwork own;

    @Override
    public Optional<String> text() {
        return own.faultySince().map(since -> "status.own-network");
    }
}
