package jp.orikaeshi.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two workers in processes of their own on one PostgreSQL, and what becomes of the work when one of them dies. */
class WorkClusterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private ClusterDatabase database;

    @BeforeEach
    void a_planner_that_knows_nothing_of_the_work_to_come() throws Exception {
        database = new ClusterDatabase();
        database.statisticsOfAQuietHour();
    }

    @AfterEach
    void closed() throws Exception {
        database.close();
    }

    @Test
    void of_10_000_items_none_is_lost_and_none_done_twice_though_one_of_two_workers_is_killed() throws Exception {
        database.add(Effect.GUARDED, 9_000);
        database.add(Effect.OUTSIDE, 1_000);
        try (NodeProcess doomed = new NodeProcess(database.url(), "doomed", 600);
                NodeProcess survivor = new NodeProcess(database.url(), "survivor", NodeProcess.NEVER_STUCK)) {
            await().atMost(PATIENCE).until(() -> doomed.stuck() >= Effect.HANDS);
            doomed.kill();
            long leftBehind = database.count("select count(*) from work_item where owner = 'doomed'");
            long halfDone = database.count("select count(*) from work_item w join effect e using (kind, key)"
                    + " where w.owner = 'doomed' and w.kind = 'outside'");

            await().atMost(PATIENCE).until(() -> database.count("select count(*) from work_item") == 0);

            System.out.printf(
                    "left behind by the killed worker: %d, of which outside and done already: %d; %s; claims: %s%n",
                    leftBehind,
                    halfDone,
                    database.texts("select format('%s did %s %s', node, count(*), kind) from effect"
                            + " group by node, kind order by node, kind"),
                    database.texts("select format('%s asked %s times, got at most %s of %s', node, count(*),"
                            + " max(got), max(asked)) from claim group by node order by node"));
            assertThat(leftBehind).isPositive();
            assertThat(effects(Effect.GUARDED)).isEqualTo(9_000);
            assertThat(distinctEffects(Effect.GUARDED)).isEqualTo(9_000);
            // At least once: those that were done and not yet removed are done again, and no others.
            assertThat(effects(Effect.OUTSIDE)).isEqualTo(1_000 + halfDone);
            assertThat(distinctEffects(Effect.OUTSIDE)).isEqualTo(1_000);
            assertThat(database.count("select count(distinct node) from effect"))
                    .isEqualTo(2);
            nobodyGotMoreThanAskedFor();
        }
    }

    @Test
    void a_worker_that_wakes_up_after_its_lease_ran_out_changes_nothing() throws Exception {
        database.add(Effect.GUARDED, 500);
        try (NodeProcess sleeper = new NodeProcess(database.url(), "sleeper", 100)) {
            await().atMost(PATIENCE).until(() -> sleeper.stuck() >= Effect.HANDS);
            sleeper.halt();
            try (NodeProcess other = new NodeProcess(database.url(), "other", NodeProcess.NEVER_STUCK)) {
                await().atMost(PATIENCE).until(() -> database.count("select count(*) from work_item") == 0);
                sleeper.wakeUp();
                await().atMost(PATIENCE).until(() -> leasesLost(sleeper) >= Effect.HANDS);

                assertThat(effects(Effect.GUARDED)).isEqualTo(500);
                assertThat(distinctEffects(Effect.GUARDED)).isEqualTo(500);
                assertThat(leasesLost(other)).isZero();
                nobodyGotMoreThanAskedFor();
            }
        }
    }

    private static long leasesLost(NodeProcess node) {
        return node.output()
                .lines()
                .filter(line -> line.contains("was taken over"))
                .count();
    }

    private long effects(String kind) throws Exception {
        return database.count("select count(*) from effect where kind = '" + kind + "'");
    }

    private long distinctEffects(String kind) throws Exception {
        return database.count("select count(distinct key) from effect where kind = '" + kind + "'");
    }

    private void nobodyGotMoreThanAskedFor() throws Exception {
        assertThat(database.count("select count(*) from claim where got > 0")).isPositive();
        assertThat(database.texts("select format('%s asked for %s and got %s', node, asked, got) from claim"
                        + " where got > asked or asked > " + Effect.HANDS))
                .isEmpty();
    }
}
