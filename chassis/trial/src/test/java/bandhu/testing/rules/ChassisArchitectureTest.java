package bandhu.testing.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "bandhu.chassis")
class ChassisArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ChassisRules.class);

    @ArchTest
    static final ArchTests TEXTS = ArchTests.in(TextRules.class);

    @ArchTest
    static void the_sources_of_the_chassis_are_small(JavaClasses ignored) {
        assertThat(new SourceSizes(Path.of("../runtime")).violations()).isEmpty();
    }
}
