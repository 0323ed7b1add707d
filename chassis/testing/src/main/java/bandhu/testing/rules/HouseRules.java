package bandhu.testing.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * Everything that a service's code keeps to. A service's {@code ArchitectureTest} is
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "bandhu.customer", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

    @ArchTest
    static final ArchTests LAYERS = ArchTests.in(LayerRules.class);

    @ArchTest
    static final ArchTests RESOURCES = ArchTests.in(ResourceRules.class);

    @ArchTest
    static final ArchTests BOUNDARIES = ArchTests.in(BoundaryRules.class);

    @ArchTest
    static final ArchTests CODE = ArchTests.in(CodeRules.class);

    @ArchTest
    static final ArchTests SETTINGS = ArchTests.in(SettingRules.class);

    @ArchTest
    static final ArchTests TEXTS = ArchTests.in(TextRules.class);

    @ArchTest
    static final ArchTests SIZES = ArchTests.in(SizeRules.class);

    private HouseRules() {}
}
