package bandhu.chassis.rate;

import bandhu.chassis.time.SystemTime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Charges requests to whom they are due. */
@ApplicationScoped
public class Rates {
    private static final int MOST_HOLDS = 100_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);
    private final Cache<Payer, Hold> holds = Caffeine.newBuilder()
            .maximumSize(MOST_HOLDS)
            .expireAfterAccess(UNUSED)
            .build();
    private final boolean counted;
    private final Lender lender;
    private final Clock clock;
    private final Quotas ordinary;
    private final Map<String, Quotas> agreed;
    private final Quotas unknown;
    private final Quotas linked;

    Rates(RateConfig config, SharedBuckets lender, @SystemTime Clock clock) {
        this.counted = config.enabled();
        this.lender = lender;
        this.clock = clock;
        this.ordinary = quotas(config, Optional.empty());
        this.agreed = config.of().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, own -> quotas(config, Optional.of(own.getValue()))));
        Quota address = quota("address", config.address());
        this.unknown = Quotas.of(address);
        this.linked = Quotas.of(quota("link", config.link()), address);
    }

    /** What binds the requests of a tenant: by each of its clients, and altogether. */
    public List<Quota> quotas(String tenant) {
        return agreed.getOrDefault(tenant, ordinary).all();
    }

    /** Whether requests are charged at all. */
    boolean areCounted() {
        return counted;
    }

    /** Charges a request of a tenant to its client, then to the tenant. */
    public Bill charge(String tenant, String client) {
        return charge(agreed.getOrDefault(tenant, ordinary), tenant, client, "");
    }

    /** Charges a request without a token to the address that it comes from. */
    Bill charge(String address) {
        return charge(unknown, Payer.NOBODYS, address);
    }

    /** Charges the opening of a link to it, then to the address. */
    Bill chargeLink(String link, String address) {
        return charge(linked, Payer.NOBODYS, link, address);
    }

    private Bill charge(Quotas quotas, String tenant, String... names) {
        long now = clock.millis();
        List<Bill.Line> lines = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            Quota quota = quotas.all().get(i);
            Hold hold = holds.get(new Payer(quota, tenant, names[i]), Hold::new);
            Hold.Standing standing = hold.spend(Quota.REQUEST, now, lender);
            if (!standing.paid()) {
                lines.forEach(line ->
                        line.hold().giveBack(Quota.REQUEST, line.standing().endsAt()));
            }
            lines.add(new Bill.Line(quota, hold, standing));
            if (!standing.paid()) {
                break;
            }
        }
        return new Bill(quotas, lines);
    }

    private static Quotas quotas(RateConfig config, Optional<RateConfig.Agreed> own) {
        return Quotas.of(
                quota("client", own.flatMap(RateConfig.Agreed::client).orElse(config.client())),
                quota("tenant", own.flatMap(RateConfig.Agreed::tenant).orElse(config.tenant())));
    }

    private static Quota quota(String policy, RateConfig.Limit limit) {
        return new Quota(policy, limit.quota(), limit.window());
    }
}
