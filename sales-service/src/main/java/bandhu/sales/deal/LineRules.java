package bandhu.sales.deal;

import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.sales.product.CatalogueItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes lines of what a client wrote. A product that the record has lines of already stays acceptable after it was deleted,
 * and its lines keep the family under which they were made.
 */
final class LineRules {
    private final List<Line> current;
    private final Map<UUID, CatalogueItem> catalogue;
    private final List<Violation> violations = new ArrayList<>();

    /** @param current the record's lines now; empty for a new record */
    LineRules(List<Line> current, Map<UUID, CatalogueItem> catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    List<Line> resolve(List<LineInput> inputs) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            line(inputs.get(i), "/lines/" + i).ifPresent(lines::add);
        }
        requireNoViolation();
        checkCurrency(lines);
        requireNoViolation();
        return List.copyOf(lines);
    }

    private Optional<Line> line(LineInput input, String pointer) {
        CatalogueItem product = catalogue.get(input.productId());
        Optional<Line> earlier = current.stream()
                .filter(line -> line.productId().equals(input.productId()))
                .findFirst();
        if (product == null && earlier.isEmpty()) {
            return refuse(pointer + "/productId", Text.of("unknown-id.product"));
        }
        String family = earlier.map(Line::family).orElseGet(() -> product.family());
        if (input.family() != null && !input.family().equals(family)) {
            return refuse(pointer + "/family", Text.of("read-only.line-family"));
        }
        Money unitPrice = input.unitPrice() != null
                ? input.unitPrice()
                : Optional.ofNullable(product).flatMap(CatalogueItem::price).orElse(null);
        if (unitPrice == null) {
            return refuse(pointer + "/unitPrice", Text.of("required.list-price"));
        }
        if (unitPrice.minor() < 0) {
            return refuse(pointer + "/unitPrice/amount", Text.of("negative.price"));
        }
        return priced(input, family, unitPrice, pointer);
    }

    private Optional<Line> priced(LineInput input, String family, Money unitPrice, String pointer) {
        BigDecimal quantity = plain(input.quantity() == null ? BigDecimal.ONE : input.quantity());
        Money amount;
        try {
            amount = unitPrice.times(quantity);
        } catch (ArithmeticException e) {
            return refuse(pointer + "/unitPrice/amount", Text.of("too-large.line"));
        }
        boolean stale = current.stream()
                .anyMatch(line -> line.productId().equals(input.productId())
                        && line.amount().equals(input.amount()));
        if (input.amount() != null && !input.amount().equals(amount) && !stale) {
            return refuse(pointer + "/amount", Text.of("read-only.line-amount"));
        }
        return Optional.of(new Line(input.productId(), family, quantity, unitPrice, amount));
    }

    private void checkCurrency(List<Line> lines) {
        if (lines.stream().map(line -> line.unitPrice().currency()).distinct().count() > 1) {
            refuse("/lines", Text.of("mixed-currencies.lines"));
            return;
        }
        try {
            Line.total(lines);
        } catch (ArithmeticException e) {
            refuse("/lines", Text.of("too-large.lines"));
        }
    }

    private Optional<Line> refuse(String pointer, Text message) {
        violations.add(Violation.of(pointer, message));
        return Optional.empty();
    }

    private void requireNoViolation() {
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID, violations.getFirst().message(), violations);
        }
    }

    /** One form for one number, so that 2, 2.0 and 2e0 are the same line. */
    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Stream<UUID> products(List<LineInput> inputs) {
        return inputs.stream().map(LineInput::productId).distinct();
    }
}
