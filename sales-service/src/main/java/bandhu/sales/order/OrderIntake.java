package bandhu.sales.order;

import bandhu.chassis.batch.Named;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.time.Occurrences;
import bandhu.sales.access.Sight;
import bandhu.sales.deal.Lines;
import bandhu.sales.seller.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Checks what a client wrote about a new order against the records that it names. */
@ApplicationScoped
class OrderIntake {
    private final Lines lines;
    private final Sellers sellers;
    private final KnownOpportunities opportunities;
    private final CustomerRefs customers;
    private final Occurrences occurrences;
    private final Sight sight;

    OrderIntake(
            Lines lines,
            Sellers sellers,
            KnownOpportunities opportunities,
            CustomerRefs customers,
            Occurrences occurrences,
            Sight sight) {
        this.lines = lines;
        this.sellers = sellers;
        this.opportunities = opportunities;
        this.customers = customers;
        this.occurrences = occurrences;
        this.sight = sight;
    }

    /** Says which records a batch names. */
    void expect(Named named) {
        customers.expectCustomers(named.members("customerId"));
        lines.expect(named);
    }

    NewOrder check(CreateOrder input) {
        if (input.placedAt() != null
                && input.occurredAt() != null
                && !input.placedAt().equals(input.occurredAt())) {
            throw ProblemException.invalid("/placedAt", Text.of("contradiction.placed-at"));
        }
        if (input.opportunityId() != null && !opportunities.isVisible(input.opportunityId())) {
            throw ProblemException.invalid("/opportunityId", Text.of("unknown-id.opportunity"));
        }
        requireOwner(input.ownerId());
        return new NewOrder(
                Objects.requireNonNullElseGet(input.id(), Uuid7::next),
                input.customerId(),
                customers.resolve(input.customerId()),
                input.opportunityId(),
                input.ownerId() == null ? sight.defaultOwner().orElse(null) : input.ownerId(),
                input.channel(),
                lines.resolve(input.lines(), List.of()),
                input.placedAt() == null
                        ? occurrences.resolve(input.occurredAt())
                        : occurrences.resolve("placedAt", input.placedAt()),
                Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    void requireOwner(UUID ownerId) {
        if (ownerId != null) {
            sellers.require(Map.of("/ownerId", ownerId));
        }
    }

    /** 422 unless what the body says of an order that stands is what it was placed with. */
    void requireSame(Order order, CreateOrder input) {
        if (!input.customerId().equals(order.customerId())
                && !input.customerId().equals(order.subjectId())) {
            throw ProblemException.invalid("/customerId", Text.of("read-only.order-customer"));
        }
        if (!lines.resolve(input.lines(), order.lines()).equals(order.lines())) {
            throw ProblemException.invalid("/lines", Text.of("read-only.order-lines"));
        }
    }
}
