package bandhu.sales.deal;

import bandhu.chassis.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of a product at which price. The same in the record, its view and its events.
 *
 * @param family the product's family as it stood when the line was made
 * @param amount the unit price times the quantity, rounded half up to the minor unit
 */
@Schema(name = "Line")
public record Line(UUID productId, String family, BigDecimal quantity, Money unitPrice, Money amount) {

    /** The sum of the lines, empty without any. They have one currency. */
    public static Optional<Money> total(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Money::plus);
    }
}
