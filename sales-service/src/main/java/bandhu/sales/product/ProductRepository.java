package bandhu.sales.product;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ProductRepository implements PanacheRepositoryBase<Product, UUID> {
    private static final Listing<Product> LISTING = Listing.of(Product.class)
            .filter("sku", FieldType.TEXT, "sku")
            .filter("family", FieldType.TEXT, "family")
            .filter("kind", FieldType.TEXT, "kind")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort")
            .sort("sku", FieldType.TEXT, "sku");

    private final Lists lists;
    private final Loading loading;

    ProductRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Product> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Product get(UUID id) {
        return loading.get(Product.class, id);
    }

    Product lock(UUID id) {
        return loading.lock(Product.class, id);
    }

    /** The product, deleted or not, locked until the transaction ends. */
    Product lockAny(UUID id) {
        return loading.lockAny(Product.class, id);
    }

    List<Product> among(Set<UUID> ids) {
        return loading.all(Product.class, "e.id in :ids and e.deletedAt is null", Map.of("ids", ids));
    }

    boolean skuTaken(String sku, UUID except) {
        return count("sku = ?1 and id <> ?2 and deletedAt is null", sku, except) > 0;
    }
}
