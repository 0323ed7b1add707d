package bandhu.analytics.fact;

import bandhu.chassis.money.Money;
import java.util.UUID;

/** A line of a deal or an order, as its event tells it; members not used here are ignored. */
public record FactLine(UUID productId, String family, Money amount) {}
