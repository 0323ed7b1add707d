package bandhu.sales.deal;

import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import bandhu.chassis.problem.ProblemException;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an opportunity is worth: the sum of its lines, or without lines whatever someone thinks it is. */
@Embeddable
public class Worth {
    private Long amountMinor;

    private String amountCurrency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines = List.of();

    /** Takes new lines; the amount given counts only without any, and must not contradict them. */
    public void settle(Money given, List<Line> newLines) {
        Money sum = Line.total(newLines).orElse(null);
        if (sum != null && given != null && !given.equals(sum) && !given.equals(amount())) {
            throw ProblemException.invalid("/amount", Text.of("read-only.amount-of-lines"));
        }
        if (given != null && given.minor() < 0) {
            throw ProblemException.invalid("/amount/amount", Text.of("negative.amount"));
        }
        hold(sum == null ? given : sum, newLines);
    }

    /** Writes only what differs: to Hibernate any write into an embeddable is a change of its owner, which would get a version. */
    private void hold(Money amount, List<Line> newLines) {
        if (!lines.equals(newLines)) {
            lines = newLines;
        }
        if (!Objects.equals(amount, amount())) {
            amountMinor = amount == null ? null : amount.minor();
            amountCurrency = amount == null ? null : amount.currency();
        }
    }

    /** Null where nobody said. */
    public Money amount() {
        return amountMinor == null ? null : new Money(amountMinor, amountCurrency);
    }

    public List<Line> lines() {
        return lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Worth worth && Objects.equals(amount(), worth.amount()) && lines.equals(worth.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount(), lines);
    }
}
