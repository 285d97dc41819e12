package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import jp.orikaeshi.settings.Settings;

/**
 * While nobody can log in, {@code admin} comes into being with the password from the settings; the launcher sees to one.
 * Engineers of a desk file may be there before, but without passwords.
 */
@ApplicationScoped
public class FirstAccount {
    public static final String ADMIN = "admin";
    /** It has no name of its own: pages call it by its role. */
    public static final String NAME = "管理者";

    @Inject
    Settings settings;

    @Inject
    AccountDesk desk;

    void create(@Observes @Initialized(ApplicationScoped.class) Object event) {
        boolean nobody = desk.accounts().stream().noneMatch(Account::hasPassword);
        settings.adminPassword().filter(password -> nobody).ifPresent(password -> {
            desk.save(ADMIN, NAME, Set.of(Roles.ADMIN), "system");
            desk.setFirstPassword(ADMIN, password);
        });
    }
}
