package jp.orikaeshi.work.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The place of the durable work in the navigation. */
@ApplicationScoped
public class WorkNav implements NavEntry {
    @Override
    public String href() {
        return "/work";
    }

    @Override
    public String text() {
        return "workpage.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ADMIN);
    }

    @Override
    public int position() {
        return 90;
    }
}
