package bandhu.customer.profile;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.Occurrences;
import bandhu.customer.identity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The use cases of a customer's record. */
@ApplicationScoped
class CustomerService {
    private final CustomerRepository customers;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Settings settings;

    CustomerService(
            CustomerRepository customers, Outbox outbox, Patches patches, Occurrences occurrences, Settings settings) {
        this.customers = customers;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.settings = settings;
    }

    @Transactional
    public CustomerView createCustomer(CreateCustomer input) {
        PatchCustomer details = input.details();
        Instant when = occurrences.resolve(input.occurredAt());
        requireReferrer(details.source());
        Customer customer =
                Customer.create(input.id(), details, settings.current().country(), when);
        customers.add(customer);
        outbox.append(customer, customer.created(), when);
        return CustomerView.of(customer);
    }

    @Transactional
    public CustomerView getCustomer(UUID id) {
        return CustomerView.of(customers.read(id));
    }

    @Transactional
    public Page<CustomerView> listCustomers(PageRequest query) {
        return customers.list(query).map(CustomerView::of);
    }

    /** What customers can be found by. */
    public FieldsView listCustomerFields() {
        return customers.fields();
    }

    @Transactional
    public CustomerView patchCustomer(UUID id, MergePatch patch, IfMatch ifMatch) {
        Customer customer = customers.lock(id);
        patches.require(ifMatch, customer);
        return change(customer, patches.apply(patch, customer, CustomerView.of(customer), PatchCustomer.class));
    }

    /** What the input leaves out stays as it is. */
    @Transactional
    public Upserted<CustomerView> upsertCustomer(ExternalId externalId, CreateCustomer input, IfMatch ifMatch) {
        Optional<Customer> known = customers.lock(externalId);
        if (known.isEmpty()) {
            return new Upserted<>(true, createCustomer(input.keyedBy(externalId)));
        }
        Customer customer = known.get();
        patches.require(ifMatch, customer);
        occurrences.resolve(input.occurredAt());
        if (input.id() != null && !input.id().equals(customer.id())) {
            throw ProblemException.invalid("/id", "read-only", "The customer of this external id has another id.");
        }
        PatchCustomer change = PatchCustomer.upsert(customer.details(), input, externalId);
        return new Upserted<>(false, change(customer, change));
    }

    @Transactional
    public void deleteCustomer(UUID id, IfMatch ifMatch) {
        Customer customer = customers.lock(id);
        patches.require(ifMatch, customer);
        CustomerEvent deleted = customer.delete(occurrences.resolve(null));
        outbox.append(customer, deleted);
        customers.drop(customer);
    }

    @Transactional
    public CustomerView restoreCustomer(UUID id) {
        Customer customer = customers.lockAny(id);
        CustomerEvent restored = customer.restore();
        outbox.append(customer, restored);
        customers.readmit(customer);
        return CustomerView.of(customer);
    }

    @Transactional
    public Page<ChangeView> listCustomerChanges(UUID id, ListQuery query) {
        return customers.history(id, query);
    }

    private CustomerView change(Customer customer, PatchCustomer input) {
        requireReferrer(input.source());
        customer.change(input, settings.current().country()).ifPresent(event -> {
            outbox.append(customer, event);
            customers.keep(customer);
        });
        return CustomerView.of(customer);
    }

    private void requireReferrer(Source source) {
        if (source != null && source.referrerId() != null && !customers.exists(source.referrerId())) {
            throw ProblemException.invalid("/source/referrerId", "unknown-id", "There is no such customer.");
        }
    }
}
