package bandhu.customer.settings;

import bandhu.chassis.settings.TenantSettings;
import bandhu.customer.standard.KnownCode;
import bandhu.customer.standard.Standard;
import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a tenant can set.
 *
 * @param timeZone the IANA zone in which its days begin
 * @param country where telephone numbers without a country code are at home
 * @param languages most wanted first
 * @param fiscalYearStart {@code --MM-DD}
 * @param visibility whose records a seller sees
 * @param thresholds bars from 0 to 1, by name
 * @param retention how long a kind of record is kept, an ISO 8601 period, by name
 */
@Schema(name = "PatchTenantSettings")
record PatchTenantSettings(
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = Texts.PRINTABLE)
        String name,

        @NotNull @KnownCode(Standard.ZONE) @Schema(examples = "Asia/Colombo")
        String timeZone,

        @NotNull @KnownCode(Standard.CURRENCY) @Schema(examples = "LKR")
        String currency,

        @KnownCode(Standard.COUNTRY) @Schema(examples = "LK")
        String country,

        @NotEmpty @Size(max = 20) List<@NotNull @KnownCode(Standard.LANGUAGE) String> languages,

        @NotNull @Pattern(regexp = MONTH_DAY) @Schema(examples = "--04-01")
        String fiscalYearStart,

        @NotNull Visibility visibility,

        @Size(max = MOST)
        Map<@Pattern(regexp = NAME) String, @NotNull @DecimalMin("0") @DecimalMax("1") Double> thresholds,

        @Size(max = MOST) Map<@Pattern(regexp = NAME) String, @NotNull @Pattern(regexp = PERIOD) String> retention) {
    private static final int MOST = 50;
    private static final String NAME = "[a-zA-Z][a-zA-Z0-9.-]{0,59}";
    private static final String PERIOD = "P(?=\\d)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?";
    private static final String MONTH_DAY =
            "--((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])" + "|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))";

    PatchTenantSettings {
        name = Texts.clean(name);
        timeZone = Texts.clean(timeZone);
        currency = Texts.upper(currency);
        country = Texts.upper(country);
        languages = Texts.cleanAll(languages).stream()
                .map(Standard::canonicalLanguage)
                .distinct()
                .toList();
        thresholds = thresholds == null ? Map.of() : thresholds;
        retention = retention == null ? Map.of() : retention;
    }

    /** What a tenant has that set nothing. */
    static PatchTenantSettings defaults(String tenant) {
        TenantSettings settings = TenantSettings.defaults(tenant);
        return new PatchTenantSettings(
                settings.name(),
                settings.timeZone().getId(),
                settings.currency(),
                settings.country(),
                settings.languages(),
                settings.fiscalYearStart(),
                Visibility.of(settings.visibility()),
                Map.of(),
                Map.of());
    }
}
