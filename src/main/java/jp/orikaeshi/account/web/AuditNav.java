package jp.orikaeshi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The audit's place in the navigation. */
@ApplicationScoped
public class AuditNav implements NavEntry {
    @Override
    public String href() {
        return "/audit";
    }

    @Override
    public String text() {
        return "account.audit.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ADMIN);
    }

    @Override
    public int position() {
        return 82;
    }
}
