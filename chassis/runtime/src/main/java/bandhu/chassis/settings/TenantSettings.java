package bandhu.chassis.settings;

import java.time.ZoneId;
import java.util.List;

/**
 * What a tenant set for all services.
 *
 * @param timeZone IANA zone in which its days begin
 * @param currency ISO 4217
 * @param country ISO 3166-1 alpha-2, null when not said
 * @param languages BCP 47, most wanted first
 * @param fiscalYearStart {@code --MM-DD}
 * @param visibility whose records a seller sees: own, team or all
 */
public record TenantSettings(
        String name,
        ZoneId timeZone,
        String currency,
        String country,
        List<String> languages,
        String fiscalYearStart,
        String visibility) {

    /** The one by which names are sorted and put together where nobody says otherwise; null where there is none. */
    public String firstLanguage() {
        return languages.isEmpty() ? null : languages.getFirst();
    }

    public static TenantSettings defaults(String tenant) {
        return new TenantSettings(tenant, ZoneId.of("UTC"), "USD", null, List.of("en"), "--01-01", "own");
    }
}
