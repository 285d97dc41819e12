package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStates;
import jp.orikaeshi.monitoring.content.ContentDesk;
import jp.orikaeshi.monitoring.content.PageChangedAgain;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;

/** One probe: what it saw last, how long its checks took phase by phase, when it was down, and how a page has changed. */
@Path("/status/probes/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ProbePageResource {
    private static final Duration OUTAGES_OF = Duration.ofDays(90);
    private static final int MOST_OUTAGES = 20;

    @Inject
    Assets assets;

    @Inject
    Customers customers;

    @Inject
    ProbeStates states;

    @Inject
    Outages outages;

    @Inject
    ContentDesk contents;

    @Inject
    AccountDesk accounts;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @GET
    public View probe(@PathParam("id") UUID id, @QueryParam("range") @DefaultValue("24h") String range) {
        return page(id, range, "");
    }

    /** Takes a page as it was shown to this person as what it has to be. */
    @POST
    @Path("approve")
    @RolesAllowed(Roles.ENGINEER)
    public Response approve(@PathParam("id") UUID id, @FormParam("fingerprint") @DefaultValue("") String fingerprint) {
        if (assets.probe(id).filter(ProbePageResource::holdsPage).isEmpty()) {
            throw new NotFoundException();
        }
        try {
            var unused = contents.approve(id, fingerprint, user.login());
            return Response.seeOther(URI.create("/status/probes/" + id)).build();
        } catch (PageChangedAgain e) {
            return Response.status(Response.Status.PRECONDITION_FAILED)
                    .entity(page(id, HistoryRange.DAY.code(), "status.page.approve.stale"))
                    .build();
        }
    }

    private static boolean holdsPage(Probe probe) {
        return probe.kind() == ProbeKind.CONTENT;
    }

    private View page(UUID id, String range, String problem) {
        Instant now = clock.instant();
        Probe probe = assets.probe(id).orElseThrow(NotFoundException::new);
        Asset asset = probe.asset();
        Health health = states.of(List.of(probe)).getOrDefault(id, Health.unchecked(probe.addedAt()));
        return new View(
                "monitoring/probe",
                Map.of(
                        "customer",
                        customers.byId(asset.customerId()).orElseThrow(NotFoundException::new),
                        "asset",
                        asset.name(),
                        "probe",
                        probe,
                        "status",
                        health.statusOf(probe),
                        "range",
                        HistoryRange.of(range).orElse(HistoryRange.DAY),
                        "outages",
                        outagesOf(probe, now),
                        "content",
                        holdsPage(probe) ? Optional.of(contents.sheet(id)) : Optional.empty(),
                        "problem",
                        problem,
                        "names",
                        accounts.names()));
    }

    private List<OutageShown> outagesOf(Probe probe, Instant now) {
        return outages.during(probe.asset().customerId(), now.minus(OUTAGES_OF), now).stream()
                .filter(outage -> outage.probe().equals(probe.id()))
                .sorted(Comparator.comparing(Outage::startedAt).reversed())
                .limit(MOST_OUTAGES)
                .map(outage -> new OutageShown(outage, probe.asset().name()))
                .toList();
    }
}
