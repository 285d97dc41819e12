package jp.orikaeshi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import jp.orikaeshi.app.ProductClasses;
import jp.orikaeshi.persistence.Repository;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not know. Allow-lists, so that a misspelt name fails loudly. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = ProductClasses.all();

    @Test
    void every_package_is_on_the_map_and_the_map_names_no_other() {
        Set<String> there = PRODUCT.stream()
                .map(type -> PackageTable.entryOf(type.getPackageName()))
                .collect(Collectors.toSet());
        assertThat(PackageTable.MAY_IMPORT.keySet()).containsExactlyInAnyOrderElementsOf(there);
        assertThat(PackageTable.named()).allSatisfy(name -> assertThat(there).contains(name));
    }

    @Test
    void a_package_imports_only_what_the_map_allows() {
        classes()
                .should(new ArchCondition<>("import only what PackageTable allows their package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String from = PackageTable.entryOf(type.getPackageName());
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use ->
                                        use.getTargetClass().getPackageName().startsWith("jp.orikaeshi"))
                                .filter(use -> !PackageTable.allows(
                                        from,
                                        PackageTable.entryOf(
                                                use.getTargetClass().getPackageName())))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void features_know_each_other_in_one_direction_only() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String entry = PackageTable.entryOf(type.getPackageName());
                        return SliceIdentifier.of(entry.startsWith("web.") ? "web" : entry);
                    }

                    @Override
                    public String getDescription() {
                        return "packages, with web and what stands below it as one";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void http_stays_in_pages_and_in_the_carriers_webhooks() {
        classes()
                .that(use("jakarta.ws.rs"))
                .should(resideInAny("..web..", "jp.orikaeshi.twilio"))
                .check(PRODUCT);
    }

    /** See ADR 0012: it repeats calls on its own. */
    @Test
    void the_carriers_sdk_stays_out_of_the_product() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.twilio..")
                .check(PRODUCT);
    }

    @Test
    void pdf_libraries_stay_in_their_adapter() {
        classes()
                .that(use("org.apache.pdfbox").or(use("com.openhtmltopdf")))
                .should(resideInAny("jp.orikaeshi.pdf"))
                .check(PRODUCT);
    }

    @Test
    void the_network_stack_stays_with_the_probes_and_their_demo_targets() {
        classes()
                .that(use("io.netty"))
                .should(resideInAny(
                        "jp.orikaeshi.monitoring.probe",
                        "jp.orikaeshi.monitoring.engine",
                        "jp.orikaeshi.simulator.target"))
                .check(PRODUCT);
    }

    /** A repository is a plural; what is kept only once has the name of that thing. */
    @Test
    void the_database_is_reached_through_repositories() {
        classes()
                .that(describe("use an EntityManager", type -> dependsOn(type, EntityManager.class.getName())))
                .should()
                .haveNameMatching(
                        ".*\\.(\\w*s|Ledger|WorkQueue|Worklist|WorkDesk|DeskLock|CheckLog|SkippedTime|NameRegistry|LiveFeed)")
                .check(PRODUCT);
    }

    /** See ADR 36. */
    @Test
    void an_entity_manager_is_used_within_transactions_only() {
        fields().that()
                .areAnnotatedWith(PersistenceContext.class)
                .should()
                .beDeclaredInClassesThat(describe(
                        "are repositories or transactional",
                        type -> type.isAnnotatedWith(Repository.class) || type.isAnnotatedWith(Transactional.class)))
                .check(PRODUCT);
    }

    @Test
    void the_time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("jp.orikaeshi.time", "jp.orikaeshi.launch")
                .should()
                .callMethodWhere(describe("it reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
                .check(PRODUCT);
    }

    @Test
    void a_resource_is_no_transaction() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    @Test
    void nor_is_a_method_of_a_resource() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    @Test
    void an_entity_hides_its_fields() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(PRODUCT);
    }

    @Test
    void an_entity_has_no_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> use(String library) {
        return describe(
                "use " + library,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library)));
    }

    private static boolean dependsOn(JavaClass type, String other) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getName().equals(other));
    }

    private static ArchCondition<JavaClass> resideInAny(String... packages) {
        return ArchConditions.resideInAnyPackage(packages);
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> name.startsWith("system");
            default -> owner.startsWith("java.time.") && name.equals("now") && !takesAClock(call);
        };
    }

    private static boolean takesAClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
