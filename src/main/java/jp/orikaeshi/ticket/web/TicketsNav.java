package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The queue's place in the navigation. */
@ApplicationScoped
public class TicketsNav implements NavEntry {
    @Override
    public String href() {
        return "/tickets";
    }

    @Override
    public String text() {
        return "ticket.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.MANAGER);
    }

    @Override
    public int position() {
        return 10;
    }
}
