package bandhu.customer.settings;

import bandhu.chassis.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of a tenant; one that set nothing has defaults, and no moment of change. */
@Schema(name = "TenantSettings")
record TenantSettingsView(
        UUID id,
        String name,
        String timeZone,
        String currency,
        String country,
        List<String> languages,
        String fiscalYearStart,
        Visibility visibility,
        Map<String, Double> thresholds,
        Map<String, String> retention,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    static TenantSettingsView of(Tenant tenant) {
        PatchTenantSettings settings = tenant.settings();
        return new TenantSettingsView(
                tenant.id(),
                settings.name(),
                settings.timeZone(),
                settings.currency(),
                settings.country(),
                settings.languages(),
                settings.fiscalYearStart(),
                settings.visibility(),
                settings.thresholds(),
                settings.retention(),
                tenant.updatedAt(),
                tenant.updatedBy(),
                tenant.version());
    }
}
