package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** After each outage, and at its end, a look at the provider where it happened: one for however many at a time. */
@ApplicationScoped
class ProviderWork implements WorkHandler {
    static final String KIND = "provider-look";

    @Inject
    Worklist worklist;

    @Inject
    Outages outages;

    @Inject
    ProviderDesk desk;

    @Inject
    Clock clock;

    void started(@Observes OutageStarted event) {
        lookAfter(event.outage());
    }

    void ended(@Observes OutageEnded event) {
        lookAfter(event.outage());
    }

    private void lookAfter(UUID outage) {
        outages.providerOf(outage).ifPresent(provider -> worklist.add(WorkItem.of(KIND, provider, clock.instant())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.look(item.key());
    }
}
