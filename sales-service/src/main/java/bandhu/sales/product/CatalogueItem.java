package bandhu.sales.product;

import bandhu.chassis.money.Money;
import java.util.Optional;
import java.util.UUID;

/** What a line needs to know of its product: the family as it stands now, and the list price, if it has one. */
public record CatalogueItem(UUID productId, String family, Optional<Money> price) {}
