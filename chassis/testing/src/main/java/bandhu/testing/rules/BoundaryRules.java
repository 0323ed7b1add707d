package bandhu.testing.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What only the chassis touches, and that no service knows another. */
final class BoundaryRules {

    private static final List<String> SERVICES = List.of("customer", "sales", "marketing", "support", "analytics");

    private static final DescribedPredicate<JavaClass> MAPPING = resideInAPackage("org.hibernate.annotations..")
            .or(DescribedPredicate.describe("SqlTypes", type -> type.getName().equals("org.hibernate.type.SqlTypes")));

    private static final DescribedPredicate<JavaClass> MACHINERY = resideInAnyPackage(
                    "io.vertx..", "io.smallrye.mutiny.vertx..", "com.fasterxml.jackson.databind..", "org.hibernate..")
            .and(DescribedPredicate.not(MAPPING))
            .as("Vert.x, Jackson databind and Hibernate internals");

    @ArchTest
    static final ArchRule machinery_stays_in_the_chassis =
            noClasses().should().dependOnClassesThat(MACHINERY).allowEmptyShould(true);

    @ArchTest
    static final ArchRule kafka_stays_in_the_chassis = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.type(ConsumerRecord.class))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_listeners_see_kafka_records = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ConsumerRecord.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_analytics_writes_sql = noClasses()
            .that()
            .resideOutsideOfPackage("bandhu.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "bandhu.chassis.sql..")
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "it is a native query",
                    call -> call.getTarget().getOwner().isAssignableTo(EntityManager.class)
                            && call.getTarget().getName().equals("createNativeQuery")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_service_knows_another =
            classes().should(know_no_other_service()).allowEmptyShould(true);

    private BoundaryRules() {}

    static ArchRule knows_no_service_but(String self) {
        String[] packages = SERVICES.stream()
                .filter(service -> !service.equals(self))
                .map(service -> "bandhu." + service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> know_no_other_service() {
        return new ArchCondition<>("know no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> self = service(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> self.isPresent())
                        .filter(dependency -> service(dependency.getTargetClass())
                                .filter(other -> !other.equals(self.get()))
                                .isPresent())
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static Optional<String> service(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("bandhu") && SERVICES.contains(parts[1])
                ? Optional.of(parts[1])
                : Optional.empty();
    }
}
