package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.monitoring.device.Device;
import org.jspecify.annotations.Nullable;

/** Agents and the devices that they see, for programs. Keys are not among what is told. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
public class AgentsApiResource {
    @Inject
    AgentRows rows;

    @Inject
    Networks networks;

    @Inject
    DeviceNaming naming;

    /** A list that is never paged. */
    public record Agents(List<AgentJson> items, @Nullable String next) {}

    /** A list that is never paged. */
    public record Devices(List<DeviceJson> items, @Nullable String next) {}

    /** What somebody says about a device. */
    public record Naming(
            @Nullable String name,
            @Nullable Boolean always,
            @Nullable Boolean several) {}

    @GET
    @Path("agents")
    public Agents agents() {
        return new Agents(rows.all().stream().map(AgentJson::of).toList(), null);
    }

    /**
     * All devices.
     *
     * @param customer a customer's number; only those on their networks
     */
    @GET
    @Path("devices")
    public Devices devices(@QueryParam("customer") @Nullable String customer) {
        return new Devices(
                networks.all(Optional.ofNullable(customer))
                        .flatMap(network -> network.devices().stream().map(device -> DeviceJson.of(network, device)))
                        .toList(),
                null);
    }

    /** From now on it is known; 422 without a name. */
    @POST
    @Path("devices/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeviceJson approve(@PathParam("id") UUID id, @Nullable Naming wanted) {
        Naming said = wanted == null ? new Naming(null, null, null) : wanted;
        Device device = naming.approve(
                id, said.name(), Boolean.TRUE.equals(said.always()), Boolean.TRUE.equals(said.several()));
        return DeviceJson.of(networks.of(device.assetId()).orElseThrow(NotFoundException::new), device);
    }

    /** From now on it is unknown. */
    @POST
    @Path("devices/{id}/forget")
    public void forget(@PathParam("id") UUID id) {
        naming.forget(id);
    }
}
