package bandhu.chassis.limit;

import bandhu.chassis.rate.Quota;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the service grants a tenant. What goes beyond is refused with a problem; nothing is cut in silence.
 *
 * @param timeZone the IANA zone in which the tenant's days begin, as the service knows it
 * @param currency the tenant's, ISO 4217
 * @param pageItems the most items that a page of a list can have; how deep a list is walked has no limit
 * @param countedItems how far {@code count} counts; beyond, {@code totalRelation} is {@code gte}
 * @param sorts the most members that a list is sorted by
 * @param searchSeconds how long finding a page may take before it is {@code condition-too-expensive}
 * @param batchOperations the most operations of a batch
 * @param query what {@code q} takes
 * @param requests how many may come
 */
@Schema(name = "Limits")
public record LimitsView(
        @Schema(examples = "acme") String tenant,
        @Schema(examples = "Asia/Colombo") String timeZone,
        @Schema(examples = "LKR") String currency,
        int pageItems,
        int countedItems,
        int sorts,
        long searchSeconds,
        Conditions conditions,
        int batchOperations,
        Query query,
        Requests requests) {

    /**
     * How large a condition may be.
     *
     * @param parts all, any, not, leaves and relations together
     * @param values of one {@code in} or {@code notIn}
     * @param textCharacters of one text
     * @param related the largest number of related records that a condition may speak of
     */
    @Schema(name = "ConditionLimits")
    public record Conditions(int depth, int parts, int values, int textCharacters, int related) {}

    /**
     * How large a search by words may be.
     *
     * @param nearTerms words that are spelt nearly so, among which one that nothing has is looked for
     */
    @Schema(name = "QueryLimits")
    public record Query(int characters, int words, int nearTerms) {}

    /**
     * How many requests may come. What is left of each quota stands in {@code RateLimit} of each answer.
     *
     * @param notModifiedCost the share of a request that one costs whose answer is 304
     */
    @Schema(name = "RequestLimits")
    public record Requests(List<QuotaView> quotas, double notModifiedCost) {}

    /**
     * So many requests in each window, which begins with the first of them.
     *
     * @param policy client: by one of the tenant's clients (the token's {@code azp}, {@code client_id} or {@code sub}); tenant: altogether
     */
    @Schema(name = "RequestQuota")
    public record QuotaView(@Schema(examples = "tenant") String policy, long requests, long windowSeconds) {
        static QuotaView of(Quota quota) {
            return new QuotaView(
                    quota.policy(), quota.requests(), quota.window().toSeconds());
        }
    }
}
