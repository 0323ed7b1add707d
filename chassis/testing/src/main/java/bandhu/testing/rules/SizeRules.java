package bandhu.testing.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Small: files, methods, parameter lists, packages. Read from the sources of the module whose tests run. */
final class SizeRules {

    static final int PACKAGE_TYPES = 15;

    @ArchTest
    static void packages_are_small(JavaClasses classes) {
        Map<String, Long> large = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        large.values().removeIf(types -> types <= PACKAGE_TYPES);
        assertThat(large).as("packages of more than %d types", PACKAGE_TYPES).isEmpty();
    }

    @ArchTest
    static void sources_are_small(JavaClasses classes) {
        assertThat(new SourceSizes(Path.of("")).violations())
                .as("what is too large")
                .isEmpty();
    }

    private SizeRules() {}
}
