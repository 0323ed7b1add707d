package bandhu.customer.sales;

import bandhu.chassis.money.Money;
import bandhu.customer.lifecycle.LifecycleFact.Basket;
import bandhu.customer.lifecycle.LifecycleFact.Growth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What we use of a line of a sale: the product's family as it stood then. */
record Line(String family) {

    static Basket basket(Money amount, List<Line> lines) {
        var families = lines == null ? List.<Line>of() : lines;
        return new Basket(
                amount == null ? 0 : amount.minor(),
                families.stream().map(Line::family).filter(Objects::nonNull).collect(Collectors.toSet()),
                Growth.NONE);
    }
}
