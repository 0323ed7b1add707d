package bandhu.testing.rules;

import bandhu.chassis.time.SystemTime;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** How a class is written, whatever it is for. */
final class CodeRules {

    private static final DescribedPredicate<JavaCall<?>> READS_THE_SYSTEM_CLOCK =
            DescribedPredicate.describe("it reads the system's clock", CodeRules::readsTheSystemClock);

    /** The chassis makes the clock, and a new id's time orders ids rather than dating anything. */
    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .haveNameNotMatching("bandhu\\.chassis\\.(time\\.ClockProducer|record\\.Uuid7)")
            .should()
            .callCodeUnitWhere(READS_THE_SYSTEM_CLOCK)
            .because("a test, or a sandbox, moves the Clock")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_go_by_their_tenants_clock = noClasses()
            .that()
            .resideOutsideOfPackages("bandhu.chassis..", "bandhu.testing..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SystemTime.class)
            .because("a sandbox moves the tenant's Clock, and nobody moves the machine's")
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
