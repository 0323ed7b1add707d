package bandhu.analytics.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures of a period.
 *
 * @param freshAsOf when the newest fact in them was recorded; absent before the first
 */
@Schema(name = "Kpis")
record KpiAnswer(LocalDate from, LocalDate to, String timeZone, Instant freshAsOf, List<Kpi> kpis) {

    /**
     * @param value money, or a number: a ratio from 0 to 1, days, or a count; null where there is nothing to divide by
     * @param previous the value in the period of equal length before
     * @param otherCurrencies what is not in the tenant's currency and so not in {@code value}
     */
    @Schema(name = "Kpi")
    record Kpi(
            String name,
            String unit,
            @JsonInclude(JsonInclude.Include.ALWAYS) Object value,
            Object numerator,
            Object denominator,
            Object previous,
            List<Object> otherCurrencies,
            List<Group> groups) {}

    /** @param key null for facts that belong to none of the groups */
    @Schema(name = "KpiGroup")
    record Group(
            @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
            String key,

            @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
            String label,

            @JsonInclude(JsonInclude.Include.ALWAYS) Object value,
            Object numerator,
            Object denominator,
            Object previous) {}
}
