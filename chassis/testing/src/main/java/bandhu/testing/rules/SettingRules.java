package bandhu.testing.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** A feature says its settings once, in a {@code <Feature>Config}. */
final class SettingRules {

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

    private SettingRules() {}
}
