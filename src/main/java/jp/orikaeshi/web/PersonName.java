package jp.orikaeshi.web;

import java.util.Locale;

/** What a person is called on pages. The account that the start makes up has no name of its own: it goes by its role. */
public final class PersonName {
    private static final String FIRST = "admin";
    private static final String GIVEN = "管理者";

    private PersonName() {}

    public static String of(String login, String name, Locale locale) {
        return login.equals(FIRST) && name.equals(GIVEN) ? Messages.text(locale, "account.role.admin") : name;
    }
}
