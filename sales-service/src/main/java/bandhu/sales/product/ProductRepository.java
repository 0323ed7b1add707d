package bandhu.sales.product;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
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

    ProductRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Product> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Product get(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional().orElseThrow(ProblemException::notFound);
    }

    Product lock(UUID id) {
        Product product = lockAny(id);
        if (product.isDeleted()) {
            throw ProblemException.notFound();
        }
        return product;
    }

    /** The product, deleted or not, locked until the transaction ends. */
    Product lockAny(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    List<Product> among(Set<UUID> ids) {
        return list("id in ?1 and deletedAt is null", ids);
    }

    boolean skuTaken(String sku, UUID except) {
        return count("sku = ?1 and id <> ?2 and deletedAt is null", sku, except) > 0;
    }
}
