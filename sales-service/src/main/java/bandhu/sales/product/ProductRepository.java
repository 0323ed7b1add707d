package bandhu.sales.product;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FullText;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.Loading;
import bandhu.chassis.search.Searchable;
import bandhu.chassis.search.token.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class ProductRepository implements PanacheRepositoryBase<Product, UUID>, Searchable<ProductView> {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("products", "product")
            .with(Field.text("sku", "sku").filter())
            .with(Field.text("name", "name").folded("name_fold").worded().filter())
            .with(Field.text("family", "family").filter())
            .with(Field.text("kind", "kind")
                    .oneOf("good", "service", "subscription")
                    .filter())
            .with(Field.money("price", "price_minor", "price_currency"))
            .sortedByName("name", "name_sort")
            .sorted("sku")
            .searchable(new FullText(List.of("name", "sku", "family", "externalIds.id"), false));

    private static final Listing<Product> LISTING = new Listing<>(Product.class, CATALOGUE);

    private final Lists lists;
    private final Loading loading;

    ProductRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    @Override
    public Class<Product> entity() {
        return Product.class;
    }

    @Override
    public SearchText searched(ProductView product) {
        return SearchText.named(product.name())
                .texts(product.family())
                .ids(Stream.concat(
                        Stream.of(product.sku()), product.externalIds().stream().map(ExternalId::id)));
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Product> list(PageRequest query) {
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
        return loading.among(Product.class, ids).values().stream()
                .filter(product -> !product.isDeleted())
                .toList();
    }

    void expect(Set<UUID> ids) {
        loading.expect(Product.class, ids);
    }

    boolean skuTaken(String sku, UUID except) {
        return loading.isTaken(
                Product.class,
                "e.sku = :sku and e.id <> :except and e.deletedAt is null",
                Map.of("sku", sku, "except", except));
    }
}
