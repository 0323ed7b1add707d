package bandhu.testing.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What of the house rules binds the chassis too; it alone may touch Vert.x, Jackson, Kafka, Hibernate and SQL. */
public final class ChassisRules {

    @ArchTest
    static final ArchTests CODE = ArchTests.in(CodeRules.class);

    @ArchTest
    static final ArchTests SIZES = ArchTests.in(SizeRules.class);

    @ArchTest
    static final ArchRule knows_no_service = BoundaryRules.knows_no_service_but("chassis");

    @ArchTest
    static final ArchRule concerns_are_free_of_cycles =
            slices().matching("bandhu.chassis.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    private ChassisRules() {}
}
