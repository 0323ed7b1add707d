package bandhu.sales.product;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.sales.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be done with products. */
@ApplicationScoped
class ProductService implements Undoable {
    private final ProductRepository products;
    private final Records records;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;

    ProductService(
            ProductRepository products,
            Records records,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock) {
        this.products = products;
        this.records = records;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Has products changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                products.catalogue(),
                PatchProduct.class,
                Condition::everything,
                this::getProduct,
                this::patchProduct,
                this::deleteProduct);
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateProduct, ProductView> writes() {
        return new BatchTarget<>(
                Product.COLLECTION,
                CreateProduct.class,
                this::createProduct,
                this::patchProduct,
                this::upsertProduct,
                this::deleteProduct,
                this::expectProducts);
    }

    /** Has files of products loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(products.catalogue(), Condition::everything, writes(), Set.of("sku"));
    }

    @Transactional
    public ProductView createProduct(CreateProduct input) {
        occurrences.resolve(input.occurredAt());
        Product product = Product.create(input);
        check(product.id(), product.sku(), product.addOnTo());
        records.add(product);
        outbox.append(product);
        return product.view();
    }

    @Transactional
    public Upserted<ProductView> upsertProduct(ExternalId key, CreateProduct input, IfMatch ifMatch) {
        UUID known = records.find(Product.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createProduct(input.keyedBy(key)));
        }
        Product product = products.lock(known);
        patches.require(ifMatch, product);
        occurrences.resolve(input.occurredAt());
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
            records.keep(product);
            outbox.append(product);
        }
        return product.view();
    }

    @Transactional
    public void deleteProduct(UUID id, IfMatch ifMatch) {
        Product product = products.lock(id);
        patches.require(ifMatch, product);
        product.delete(clock.instant());
        records.drop(product);
        outbox.append(product);
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectProducts(Named named) {
        records.expect(Product.class, Product.COLLECTION, named);
    }

    @Transactional
    public ProductView restoreProduct(UUID id) {
        Product product = products.lockAny(id);
        check(product.id(), product.sku(), List.of());
        product.restore();
        records.readmit(product);
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

    @Override
    public Undo undo() {
        return Undo.of(Product.class, Product.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER)
                .patching(PatchProduct.class, this::patchProduct)
                .deleting(this::deleteProduct)
                .restoring(this::restoreProduct);
    }

    @Transactional
    public Page<ChangeView> listProductChanges(UUID id, ListQuery query) {
        products.get(id);
        return records.history(Product.COLLECTION, id, query);
    }

    /** Asked before the product changes, so that no half-made change is flushed by a query. */
    private void check(UUID id, String sku, List<UUID> addOnTo) {
        if (products.skuTaken(sku, id)) {
            throw Refusals.taken("/sku", Text.of("already-exists.sku"));
        }
        Set<UUID> companions = addOnTo == null ? Set.of() : Set.copyOf(addOnTo);
        if (!companions.isEmpty() && products.among(companions).size() < companions.size()) {
            throw ProblemException.invalid("/addOnTo", Text.of("unknown-id.product"));
        }
    }
}
