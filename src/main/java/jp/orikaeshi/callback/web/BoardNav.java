package jp.orikaeshi.callback.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The board's place in the navigation: beside the queue. */
@ApplicationScoped
public class BoardNav implements NavEntry {
    @Override
    public String href() {
        return "/callbacks";
    }

    @Override
    public String text() {
        return "board.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.MANAGER);
    }

    @Override
    public int position() {
        return 12;
    }
}
