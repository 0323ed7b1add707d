package bandhu.sales.deal;

import bandhu.chassis.batch.Named;
import bandhu.chassis.relation.Relation;
import bandhu.sales.product.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Checks lines against the catalogue: one query, however many lines. */
@ApplicationScoped
public class Lines implements Relation.Source {
    private final Catalogue catalogue;

    Lines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Relation> relations() {
        return List.of(
                new Relation("opportunities", "productId", "products"),
                new Relation("opportunities", "sellerId", "sellers"),
                new Relation("orders", "productId", "products"),
                new Relation("orders", "opportunityId", "opportunities"));
    }

    /** Says of which products the lines of a batch are. */
    public void expect(Named named) {
        catalogue.expect(named.members("productId"));
    }

    /**
     * The lines that a client wrote, priced. 422 with a pointer into {@code /lines} for each that cannot be.
     *
     * @param inputs null for none
     * @param current the record's lines now; empty for a new record
     */
    public List<Line> resolve(List<LineInput> inputs, List<Line> current) {
        if (inputs == null || inputs.isEmpty()) {
            return List.of();
        }
        var products = catalogue.find(LineRules.products(inputs).toList());
        return new LineRules(current, products).resolve(inputs);
    }
}
