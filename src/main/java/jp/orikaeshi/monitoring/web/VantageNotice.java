package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.orikaeshi.monitoring.OwnNetwork;
import jp.orikaeshi.monitoring.VantageReach;
import jp.orikaeshi.web.Notice;

/** Failures are believed without a second look, although there should be one. While our own network fails that is no news. */
@ApplicationScoped
public class VantageNotice implements Notice {
    @Inject
    VantageReach vantage;

    @Inject
    OwnNetwork own;

    @Override
    public Optional<String> text() {
        return own.faultySince().isPresent()
                ? Optional.empty()
                : vantage.silentSince().map(since -> "status.vantage-silent");
    }
}
