package jp.orikaeshi.simulator.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.simulator.VirtualPhones;
import jp.orikaeshi.web.NavEntry;

/** The simulator's place in the navigation; nobody sees it where there is none. */
@ApplicationScoped
public class SimulatorNav implements NavEntry {
    @Inject
    VirtualPhones phones;

    @Override
    public String href() {
        return "/simulator";
    }

    @Override
    public String text() {
        return "simulator.nav";
    }

    @Override
    public List<String> roles() {
        return phones.exist() ? List.of(Roles.ENGINEER) : List.of();
    }

    @Override
    public int position() {
        return 40;
    }
}
