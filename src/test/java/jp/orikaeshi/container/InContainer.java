package jp.orikaeshi.container;

import java.io.File;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test that runs inside the server, with the whole application, one real database and everything injected:
 *
 * <pre>{@code
 * class TicketsIT extends InContainer {
 *     @Inject TicketDesk desk;
 *     @Test void a_ticket_opens() { … }
 * }
 * }</pre>
 *
 * <p>Class names end in {@code IT}. The server starts once for all such classes; so the database is shared:
 * make your own customers and tickets, and count only those. Run one by
 * {@code mvn -o verify -Dit.test=TicketsIT -Dsurefire.skip}. Test classes outside the packages of the product
 * see AssertJ and Awaitility there too. {@code @RunAsClient} on a method runs it outside, with
 * {@code @ArquillianResource URL base} as a parameter.
 */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public abstract class InContainer {

    @Deployment
    public static WebArchive application() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("app.war")))
                .addClasses(InContainer.class, Transactions.class, Contracts.class)
                .addPackages(
                        true,
                        Filters.exclude("(.*/(container|app|scenario|browser|bench)/.*)|(.*ArchitectureTest.*)"),
                        "jp.orikaeshi")
                .addPackages(true, "org.assertj.core", "org.awaitility", "org.hamcrest");
    }

    /** Looks from the test's own thread, as the one that asks the server: others are none of its invocations. */
    protected static ConditionFactory within(Duration patience) {
        return Awaitility.await().pollInSameThread().atMost(patience);
    }
}
