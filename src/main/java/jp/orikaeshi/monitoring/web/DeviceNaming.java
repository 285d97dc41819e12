package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.device.Device;
import jp.orikaeshi.monitoring.device.DeviceDesk;
import jp.orikaeshi.monitoring.device.KnownDevice;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes in how somebody calls a device, by page or API. What is wrong is a problem that names the field. */
@RequestScoped
public class DeviceNaming {
    private static final int LONGEST = 200;

    @Inject
    DeviceDesk desk;

    @Inject
    CurrentUser user;

    /** From now on it is known. Returns it as it is then. */
    Device approve(@Nullable UUID id, @Nullable String name, boolean always, boolean several) {
        String written = name(name);
        return Optional.ofNullable(id)
                .flatMap(device -> desk.approve(device, written, always, several, user.login()))
                .orElseThrow(NotFoundException::new);
    }

    /** One that need not have been seen yet. */
    void enter(UUID network, @Nullable String mac, @Nullable String name, boolean always, boolean several) {
        MacAddress address = MacAddress.parse(mac == null ? "" : mac)
                .filter(MacAddress::ofOneDevice)
                .orElseThrow(() -> wrong("mac"));
        if (!desk.enter(network, new KnownDevice(address, name(name), always, several), user.login())) {
            throw new NotFoundException();
        }
    }

    void forget(@Nullable UUID id) {
        if (id == null || !desk.forget(id, user.login())) {
            throw new NotFoundException();
        }
    }

    private String name(@Nullable String name) {
        String written = name == null ? "" : name.strip();
        if (written.isEmpty() || written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl)) {
            throw wrong("name");
        }
        return written;
    }

    private ProblemException wrong(String field) {
        String detail = Messages.text(user.locale(), "agents.wrong." + field);
        return new ProblemException(
                422, "invalid-request", detail, Map.of("errors", List.of(Map.of("field", field, "detail", detail))));
    }
}
