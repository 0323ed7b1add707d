package bandhu.sales.product;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.time.Occurrences;
import bandhu.sales.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be done with products. */
@ApplicationScoped
class ProductService {
    private final ProductRepository products;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;
    private final Occurrences occurrences;
    private final Clock clock;

    ProductService(
            ProductRepository products,
            ExternalIds externalIds,
            Deletions deletions,
            Outbox outbox,
            Patches patches,
            History history,
            Occurrences occurrences,
            Clock clock) {
        this.products = products;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Transactional
    public ProductView createProduct(CreateProduct input) {
        occurrences.resolve(input.occurredAt());
        Product product = Product.create(input);
        check(product.id(), product.sku(), product.addOnTo());
        products.persist(product);
        externalIds.keep(product);
        outbox.append(product);
        return product.view();
    }

    @Transactional
    public Upserted<ProductView> upsertProduct(ExternalId key, CreateProduct input, IfMatch ifMatch) {
        UUID known = externalIds.find(Product.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createProduct(input.keyedBy(key)));
        }
        Product product = products.lock(known);
        patches.require(ifMatch, product);
        return new Upserted<>(false, change(product, PatchProduct.upsert(product.view(), input, key)));
    }

    @Transactional
    public ProductView patchProduct(UUID id, MergePatch patch, IfMatch ifMatch) {
        Product product = products.lock(id);
        patches.require(ifMatch, product);
        return change(product, patches.apply(patch, product, product.view(), PatchProduct.class));
    }

    private ProductView change(Product product, PatchProduct input) {
        check(product.id(), input.sku(), input.addOnTo());
        if (product.change(input)) {
            externalIds.keep(product);
            outbox.append(product);
        }
        return product.view();
    }

    @Transactional
    public void deleteProduct(UUID id, IfMatch ifMatch) {
        Product product = products.lock(id);
        patches.require(ifMatch, product);
        product.delete(clock.instant());
        deletions.deleted(product);
        outbox.append(product);
    }

    @Transactional
    public ProductView restoreProduct(UUID id) {
        Product product = products.lockAny(id);
        check(product.id(), product.sku(), List.of());
        product.restore();
        deletions.restored(product);
        outbox.append(product);
        return product.view();
    }

    @Transactional
    public ProductView getProduct(UUID id) {
        return products.get(id).view();
    }

    @Transactional
    public Page<ProductView> listProducts(PageRequest query) {
        return products.list(query).map(Product::view);
    }

    /** What products can be found by. */
    public FieldsView listProductFields() {
        return products.fields();
    }

    @Transactional
    public Page<ChangeView> listProductChanges(UUID id, ListQuery query) {
        products.get(id);
        return history.of(Product.COLLECTION, id, query);
    }

    /** Asked before the product changes, so that no half-made change is flushed by a query. */
    private void check(UUID id, String sku, List<UUID> addOnTo) {
        if (products.skuTaken(sku, id)) {
            throw Refusals.taken("/sku", "Another product has this SKU.");
        }
        Set<UUID> companions = addOnTo == null ? Set.of() : Set.copyOf(addOnTo);
        if (!companions.isEmpty() && products.among(companions).size() < companions.size()) {
            throw ProblemException.invalid("/addOnTo", "unknown-id", "No such product.");
        }
    }
}
