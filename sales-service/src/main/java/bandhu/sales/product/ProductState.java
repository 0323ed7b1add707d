package bandhu.sales.product;

import bandhu.chassis.money.Money;
import java.util.UUID;

/** A product as other services know it. */
record ProductState(UUID id, String sku, String name, String family, ProductKind kind, Money price) {}
