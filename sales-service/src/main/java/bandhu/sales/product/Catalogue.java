package bandhu.sales.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The products as other features look them up: many ids, one query. */
@ApplicationScoped
public class Catalogue {
    private final ProductRepository products;

    Catalogue(ProductRepository products) {
        this.products = products;
    }

    /** Says which products a batch is going to ask for. */
    public void expect(Set<UUID> productIds) {
        products.expect(productIds);
    }

    /** The live products among these ids; an unknown or deleted one is missing from the answer. */
    public Map<UUID, CatalogueItem> find(Collection<UUID> productIds) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        return products.among(Set.copyOf(productIds)).stream()
                .map(Product::item)
                .collect(Collectors.toMap(CatalogueItem::productId, Function.identity()));
    }
}
