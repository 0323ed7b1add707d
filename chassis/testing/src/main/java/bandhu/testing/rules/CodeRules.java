package bandhu.testing.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** How a class is written, whatever it is for. */
final class CodeRules {

    private static final DescribedPredicate<JavaCall<?>> READS_THE_SYSTEM_CLOCK =
            DescribedPredicate.describe("it reads the system's clock", CodeRules::readsTheSystemClock);

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .should()
            .callCodeUnitWhere(READS_THE_SYSTEM_CLOCK)
            .because("a test, or a sandbox, moves the Clock")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity's behaviour has the name of what happens")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_keep_their_fields = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule injection_is_by_constructor =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule settings_are_mapped = noFields()
            .should()
            .beAnnotatedWith(ConfigProperty.class)
            .because("a @ConfigMapping says them in one place")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule settings_are_not_injected_one_by_one =
            methods().should(Parameters.carryNo(ConfigProperty.class)).allowEmptyShould(true);

    @ArchTest
    static final ArchRule constructors_take_mapped_settings =
            com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors()
                    .should(Parameters.carryNo(ConfigProperty.class))
                    .allowEmptyShould(true);

    private CodeRules() {}

    private static boolean readsTheSystemClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        if (owner.startsWith("java.time.") && name.equals("now")) {
            return call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        return owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                || owner.equals(Date.class.getName()) && name.equals("<init>") && noArguments
                || owner.equals(Clock.class.getName()) && name.startsWith("system");
    }
}
