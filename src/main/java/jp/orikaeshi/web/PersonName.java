package jp.orikaeshi.web;

import java.util.Locale;
import jp.orikaeshi.account.FirstAccount;

/** What a person is called on pages. The account that the start makes up has no name of its own: it goes by its role. */
public final class PersonName {
    private PersonName() {}

    public static String of(String login, String name, Locale locale) {
        return login.equals(FirstAccount.ADMIN) && name.equals(FirstAccount.NAME)
                ? Messages.text(locale, "account.role.admin")
                : name;
    }
}
