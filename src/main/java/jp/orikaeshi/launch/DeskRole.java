package jp.orikaeshi.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role under which the desk works on the database that it starts itself. All tables are its own but the ledger, to
 * which it may add and nothing else: the trigger that refuses changes cannot be taken off by whoever does not own the
 * table. Migrations run as the owner.
 */
final class DeskRole {
    static final String NAME = "orikaeshi_desk";

    // Also after each migration: what is new belongs to whoever ran it.
    private static final String SEPARATE = """
            do $$
            declare it record;
            begin
              if not exists (select from pg_roles where rolname = 'orikaeshi_desk') then
                create role orikaeshi_desk login;
              end if;
              execute format('alter role orikaeshi_desk nosuperuser nocreatedb nocreaterole password %L',
                current_setting('orikaeshi.password'));
              grant usage, create on schema public to orikaeshi_desk;
              for it in select c.oid::regclass as named from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                    and c.relname not in ('clock_event', 'flyway_schema_history')
                    and c.relowner <> 'orikaeshi_desk'::regrole loop
                execute format('alter table %s owner to orikaeshi_desk', it.named);
              end loop;
              for it in select c.oid::regclass as named from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
                    and c.relowner <> 'orikaeshi_desk'::regrole
                    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')) loop
                execute format('alter sequence %s owner to orikaeshi_desk', it.named);
              end loop;
              revoke all on clock_event from orikaeshi_desk, public;
              grant select, insert on clock_event to orikaeshi_desk;
              -- Which number the event got that was just written; it counts on by itself.
              grant select on sequence clock_event_id_seq to orikaeshi_desk;
            end $$""";

    private DeskRole() {}

    /**
     * Makes the role what it should be and answers how the desk logs in.
     *
     * @param owner who ran the migrations
     */
    static Database separate(Database owner, String password) throws Refusal {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                PreparedStatement told =
                        connection.prepareStatement("select set_config('orikaeshi.password', ?, false)");
                Statement statement = connection.createStatement()) {
            told.setString(1, password);
            told.execute();
            statement.execute(SEPARATE);
            return new Database(owner.url(), NAME, password);
        } catch (SQLException e) {
            throw new Refusal("the database's role for the desk could not be set up: " + e.getMessage(), e);
        }
    }
}
