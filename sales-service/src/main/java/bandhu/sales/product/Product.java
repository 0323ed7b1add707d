package bandhu.sales.product;

import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import bandhu.chassis.page.SortKey;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.sales.Refusals;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that is sold. Its SKU is unique among the tenant's live products. */
@Entity
@Table(name = "product")
class Product extends AggregateRoot {
    static final String COLLECTION = "products";

    private String sku;
    private String name;

    private byte[] nameSort;

    private String nameFold;

    private String family;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> solves;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> addOnTo;

    private Long priceMinor;

    private String priceCurrency;

    protected Product() {}

    private Product(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Product create(CreateProduct input) {
        Product product = new Product(input.id());
        product.set(new PatchProduct(
                input.sku(),
                input.name(),
                input.family(),
                input.kind(),
                input.solves(),
                input.addOnTo(),
                input.price(),
                input.externalIds()));
        return product;
    }

    /** False when nothing changed. */
    boolean change(PatchProduct input) {
        ProductView before = view();
        set(input);
        return !before.equals(view());
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    private void set(PatchProduct input) {
        List<UUID> companions = Objects.requireNonNullElse(input.addOnTo(), List.of());
        if (companions.contains(id())) {
            throw ProblemException.invalid("/addOnTo", Text.of("self.add-on"));
        }
        if (input.price() != null && input.price().minor() < 0) {
            throw ProblemException.invalid("/price/amount", Text.of("negative.price"));
        }
        sku = input.sku();
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        family = input.family();
        kind = Objects.requireNonNullElse(input.kind(), ProductKind.GOOD).wire();
        solves = Objects.requireNonNullElse(input.solves(), List.of());
        addOnTo = companions;
        priceMinor = input.price() == null ? null : input.price().minor();
        priceCurrency = input.price() == null ? null : input.price().currency();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    List<UUID> addOnTo() {
        return addOnTo;
    }

    String sku() {
        return sku;
    }

    private Money price() {
        return priceMinor == null ? null : new Money(priceMinor, priceCurrency);
    }

    CatalogueItem item() {
        return new CatalogueItem(id(), family, Optional.ofNullable(price()));
    }

    ProductView view() {
        return new ProductView(
                id(),
                sku,
                name,
                family,
                ProductKind.of(kind),
                solves,
                addOnTo,
                price(),
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }

    @Override
    public Object published() {
        return new ProductState(id(), sku, name, family, ProductKind.of(kind), price());
    }
}
