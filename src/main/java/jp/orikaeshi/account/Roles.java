package jp.orikaeshi.account;

import java.util.List;

/** What a person or a program may do here. Constants, because annotations want them. */
public final class Roles {
    /** Works the queue: takes, notes, waits, resolves. */
    public static final String ENGINEER = "engineer";

    /** Reads tickets and reports. */
    public static final String MANAGER = "manager";

    /** Sets the desk up; may do everything that the others may. */
    public static final String ADMIN = "admin";

    public static final List<String> ALL = List.of(ENGINEER, MANAGER, ADMIN);

    private Roles() {}
}
