package bandhu.support.limit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the service grants a tenant.
 *
 * @param timeZone the IANA zone in which the tenant's days begin, as the service knows it
 * @param currency the tenant's, ISO 4217
 * @param pageItems the most items that a page of a list can have
 */
@Schema(name = "SupportLimits")
record SupportLimitsView(
        @Schema(examples = "acme") String tenant,
        @Schema(examples = "Asia/Colombo") String timeZone,
        @Schema(examples = "LKR") String currency,
        int pageItems) {}
