package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The agents' place in the navigation. */
@ApplicationScoped
public class AgentsNav implements NavEntry {
    @Override
    public String href() {
        return "/agents";
    }

    @Override
    public String text() {
        return "agents.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.ADMIN);
    }

    @Override
    public int position() {
        return 27;
    }
}
