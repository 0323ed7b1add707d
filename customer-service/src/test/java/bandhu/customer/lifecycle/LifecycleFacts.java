package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.Basket;
import bandhu.customer.lifecycle.LifecycleFact.ChurnScored;
import bandhu.customer.lifecycle.LifecycleFact.ContractAnniversary;
import bandhu.customer.lifecycle.LifecycleFact.ContractCancelled;
import bandhu.customer.lifecycle.LifecycleFact.ContractExpired;
import bandhu.customer.lifecycle.LifecycleFact.ContractRedated;
import bandhu.customer.lifecycle.LifecycleFact.ContractRenewed;
import bandhu.customer.lifecycle.LifecycleFact.ContractStarted;
import bandhu.customer.lifecycle.LifecycleFact.Growth;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWithdrawn;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWon;
import bandhu.customer.lifecycle.LifecycleFact.OrderCancelled;
import bandhu.customer.lifecycle.LifecycleFact.OrderPlaced;
import bandhu.customer.lifecycle.LifecycleFact.OrderRefunded;
import bandhu.customer.lifecycle.LifecycleFact.OverrideSet;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.ReferralUndone;
import bandhu.customer.lifecycle.LifecycleFact.Reverted;
import bandhu.customer.lifecycle.LifecycleFact.SatisfactionScored;
import bandhu.customer.lifecycle.LifecycleFact.SelectionScored;
import bandhu.customer.lifecycle.LifecycleFact.TicketReopened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Lives of customers: up to forty facts of every kind over three years, many at the same moment, ids unique. */
class LifecycleFacts extends DomainContextBase {

    static final Instant START = Instant.parse("2023-03-01T00:00:00Z");
    private static final int KINDS = 24;

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 1500 * 4).map(LifecycleFacts::moment);
    }

    @Provide
    Arbitrary<List<LifecycleFact>> facts() {
        return Arbitraries.randomValue(LifecycleFacts::life);
    }

    private static List<LifecycleFact> life(Random random) {
        var facts = new ArrayList<LifecycleFact>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            facts.add(fact("f" + i, random));
        }
        return facts;
    }

    private static Instant moment(int quarterDays) {
        return START.plus(Duration.ofHours(6L * quarterDays));
    }

    private static LifecycleFact fact(String id, Random random) {
        var time = moment(random.nextInt(1100) * (random.nextBoolean() ? 4 : 1));
        var few = String.valueOf(random.nextInt(3));
        return switch (random.nextInt(KINDS)) {
            case 0 -> new OrderCancelled(id, time, "o" + few);
            case 1 -> new OrderRefunded(id, time, "o" + few, random.nextBoolean() ? null : 500L);
            case 2, 3 -> new OpportunityWon(id, time, "p" + few, basket(random));
            case 4 -> new OpportunityWithdrawn(id, time, "p" + few);
            case 5 -> new Reverted(id, time, "f" + random.nextInt(40));
            case 6 -> referral(id, time, few, random.nextInt(6));
            case 7 -> new SelectionScored(id, time, random.nextDouble());
            case 8 -> new SatisfactionScored(id, time, 1 + random.nextInt(5));
            case 9, 10 -> new TicketReopened(id, time, "t" + few);
            case 11 -> new ContractStarted(id, time, "c" + few, renewal(time, random));
            case 12 -> new ContractRenewed(id, time, "c" + few, renewal(time, random));
            case 13 -> new ContractRedated(id, time, "c" + few, renewal(time, random));
            case 14 -> new ContractCancelled(id, time, "c" + few);
            case 15 -> new ContractExpired(id, time, "c" + few);
            case 16 -> new ContractAnniversary(id, time);
            case 17, 18 -> new ChurnScored(id, time, random.nextDouble());
            case 19 -> new OverrideSet(id, time, LifecycleStage.values()[random.nextInt(8)]);
            case 20 -> new OrderPlaced(id, time, "o" + few, "p" + random.nextInt(3), basket(random));
            default -> new OrderPlaced(id, time, id, null, basket(random));
        };
    }

    private static LifecycleFact referral(String id, Instant time, String few, int revision) {
        return revision == 0
                ? new ReferralUndone(id, time, "r" + few, 3)
                : new ReferralAcquired(id, time, "r" + few, revision);
    }

    private static LocalDate renewal(Instant time, Random random) {
        return random.nextInt(4) == 0
                ? null
                : LocalDate.ofInstant(time, ZoneOffset.UTC).plusDays(random.nextInt(400) - 20);
    }

    private static Basket basket(Random random) {
        var families = random.nextInt(4) == 0 ? Set.<String>of() : Set.of("family" + random.nextInt(3));
        return new Basket(1000, families, random.nextInt(8) == 0 ? Growth.UPGRADE : Growth.NONE);
    }
}
