package bandhu.testing.rules;

import bandhu.chassis.idempotency.Idempotent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** HTTP stands in resources, whole and nowhere else. */
final class ResourceRules {

    private static final List<Class<? extends java.lang.annotation.Annotation>> DOORS =
            List.of(RolesAllowed.class, PermitAll.class);

    @ArchTest
    static final ArchRule only_resources_have_paths = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_resource_is_idempotent = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Idempotent.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_says_who_may = methods()
            .that(are_operations())
            .should(say_who_may())
            .because("an operation without roles is open to whoever has a token")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule below_resources_nothing_speaks_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.reactive..")
            .because("a use case must be callable without HTTP; parameters of a list may stand in a ...Query")
            .allowEmptyShould(true);

    private ResourceRules() {}

    private static DescribedPredicate<JavaMethod> are_operations() {
        return DescribedPredicate.describe("are operations", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> say_who_may() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll, themselves or on their resource") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = DOORS.stream()
                        .anyMatch(door -> method.isAnnotatedWith(door)
                                || method.getOwner().isAnnotatedWith(door));
                if (!said) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says not who may"));
                }
            }
        };
    }
}
