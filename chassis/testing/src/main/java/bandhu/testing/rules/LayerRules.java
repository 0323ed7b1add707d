package bandhu.testing.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Dependencies point one way: resource, service, repository and aggregate. */
final class LayerRules {

    @ArchTest
    static final ArchRule resources_reach_aggregates_only_through_a_service = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Repository").or(annotatedWith(Entity.class)))
            .because("an entity in a resource's signature publishes the table")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_do_not_know_resources = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Resource"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositories_know_neither_services_nor_resources = noClasses()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Service").or(simpleNameEndingWith("Resource")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregates_know_nothing_above_them = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Service")
                    .or(simpleNameEndingWith("Resource"))
                    .or(simpleNameEndingWith("Repository")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_services_are_transactional = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_services_have_transactional_methods = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_listeners_listen = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Listener")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("bandhu.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    private LayerRules() {}
}
