package bandhu.customer.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TenantTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void a_tenant_that_set_nothing_has_defaults() {
        PatchTenantSettings settings = Tenant.unset("acme").settings();

        assertThat(settings.name()).isEqualTo("acme");
        assertThat(settings.timeZone()).isEqualTo("UTC");
        assertThat(settings.visibility()).isEqualTo(Visibility.OWN);
    }

    @Test
    void the_id_of_a_tenant_never_changes() {
        assertThat(Tenant.unset("acme").id())
                .isEqualTo(Tenant.unset("acme").id())
                .isNotEqualTo(Tenant.unset("other").id());
    }

    @Test
    void a_change_tells_which_settings_differ() {
        Tenant tenant = Tenant.unset("acme");

        assertThat(tenant.change(settings("Asia/Colombo", "lkr", "--04-01")))
                .contains(new TenantEvent.SettingsChanged(
                        List.of("timeZone", "currency", "country", "languages", "fiscalYearStart")));
        assertThat(tenant.shared().timeZone().getId()).isEqualTo("Asia/Colombo");
        assertThat(tenant.shared().currency()).isEqualTo("LKR");
    }

    @Test
    void the_same_settings_again_change_nothing() {
        Tenant tenant = Tenant.unset("acme");

        assertThat(tenant.change(PatchTenantSettings.defaults("acme"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--02-29", "--13-01", "--04-31", "04-01", "--4-1"})
    void a_fiscal_year_begins_on_a_day_that_each_year_has(String day) {
        assertThat(VALIDATOR.validate(settings("UTC", "USD", day))).hasSize(1);
    }

    @Test
    void zones_currencies_and_periods_are_checked() {
        var wrong = new PatchTenantSettings(
                "acme",
                "Mars/Olympus",
                "XXZ",
                "ZZ",
                List.of("klingonish"),
                "--01-01",
                Visibility.ALL,
                Map.of("duplicate", 1.5),
                Map.of("timeline", "seven years"));

        assertThat(VALIDATOR.validate(wrong))
                .extracting(violation -> violation.getPropertyPath().toString())
                .hasSize(6);
    }

    private static PatchTenantSettings settings(String zone, String currency, String fiscalYearStart) {
        return new PatchTenantSettings(
                "acme",
                zone,
                currency,
                "lk",
                List.of("si", "ta", "en"),
                fiscalYearStart,
                Visibility.OWN,
                Map.of(),
                Map.of());
    }
}
