package bandhu.sales.opportunity;

import bandhu.chassis.batch.Named;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.sales.access.Sight;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.LineInput;
import bandhu.sales.deal.Lines;
import bandhu.sales.deal.Split;
import bandhu.sales.seller.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Checks what a client wrote about an opportunity against the records that it names: one query for each kind of them. */
@ApplicationScoped
class OpportunityIntake {
    private final Lines lines;
    private final Sellers sellers;
    private final CustomerRefs customers;
    private final Sight sight;
    private final CustomFields customFields;

    /**
     * What the records that a client named came out as.
     *
     * @param survivorId the customer to whom the named one now belongs
     * @param customFields what it shall hold of the tenant's own fields
     */
    record Found(UUID survivorId, List<Line> lines, Map<String, Object> customFields) {}

    OpportunityIntake(Lines lines, Sellers sellers, CustomerRefs customers, Sight sight, CustomFields customFields) {
        this.lines = lines;
        this.sellers = sellers;
        this.customers = customers;
        this.sight = sight;
        this.customFields = customFields;
    }

    /** Says which records a batch names. */
    void expect(Named named) {
        customers.expectCustomers(named.members("customerId"));
        lines.expect(named);
    }

    /** The input with the owner that it has by default. */
    CreateOpportunity owned(CreateOpportunity input) {
        return input.ownerId() == null
                ? sight.defaultOwner().map(input::withOwner).orElse(input)
                : input;
    }

    Found check(PatchOpportunity input) {
        requireSellers(input, null, List.of());
        return new Found(
                input.customerId() == null ? null : customers.resolve(input.customerId()),
                lines.resolve(input.lines(), List.of()),
                customFields.settle(Opportunity.COLLECTION, input.customFields()));
    }

    /** The same for a change: what stays as it is, is not asked for again. */
    Found check(PatchOpportunity input, Opportunity now) {
        requireSellers(input, now.ownerId(), now.splits());
        boolean sameCustomer = Objects.equals(input.customerId(), now.customerId());
        return new Found(
                sameCustomer || input.customerId() == null ? now.customerId() : customers.resolve(input.customerId()),
                unchanged(input.lines(), now.worth().lines())
                        ? now.worth().lines()
                        : lines.resolve(input.lines(), now.worth().lines()),
                customFields.settle(Opportunity.COLLECTION, input.customFields(), now.customFields()));
    }

    private void requireSellers(PatchOpportunity input, UUID owner, List<Split> splits) {
        Map<String, UUID> asked = new HashMap<>();
        if (input.ownerId() != null && !input.ownerId().equals(owner)) {
            asked.put("/ownerId", input.ownerId());
        }
        if (input.splits() != null && !input.splits().equals(splits)) {
            for (int i = 0; i < input.splits().size(); i++) {
                asked.put("/splits/" + i + "/sellerId", input.splits().get(i).sellerId());
            }
        }
        sellers.require(asked);
    }

    private static boolean unchanged(List<LineInput> inputs, List<Line> now) {
        return inputs != null && now.stream().map(LineInput::of).toList().equals(inputs);
    }
}
