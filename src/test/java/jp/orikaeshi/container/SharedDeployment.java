package jp.orikaeshi.container;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/** Deploys once for all test classes: starting the server anew for each costs 14 s. */
public final class SharedDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Once.class);
    }

    /** Lets the first deployment pass, hands its description to every later class, and never undeploys. */
    public static class Once {
        private static @Nullable DeploymentScenario first;
        private static boolean deployed;

        @Inject
        @ClassScoped
        @SuppressWarnings("NullAway.Init")
        private InstanceProducer<DeploymentScenario> scenario;

        public void describe(@Observes EventContext<GenerateDeployment> event) {
            DeploymentScenario known = first;
            if (known != null) {
                scenario.set(known);
                return;
            }
            event.proceed();
            first = scenario.get();
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                deployed = true;
                event.proceed();
            }
        }

        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            // Not proceeded with: the next class uses it again.
        }
    }
}
