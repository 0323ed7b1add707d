package bandhu.customer.profile;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.customfield.CustomFields;
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
import java.util.Map;
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
    private final CustomFields customFields;

    CustomerService(
            CustomerRepository customers,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Settings settings,
            CustomFields customFields) {
        this.customers = customers;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.settings = settings;
        this.customFields = customFields;
    }

    @Transactional
    public CustomerView createCustomer(CreateCustomer input) {
        Instant when = occurrences.resolve(input.occurredAt());
        requireReferrer(input.source());
        PatchCustomer details = input.details().with(customFields.settle(Customer.COLLECTION, input.customFields()));
        Customer customer =
                Customer.create(input.id(), details, settings.current().country(), when);
        customers.add(customer);
        outbox.append(customer, customer.created(), when);
        return shown(customer);
    }

    @Transactional
    public CustomerView getCustomer(UUID id) {
        return shown(customers.read(id));
    }

    @Transactional
    public Page<CustomerView> listCustomers(PageRequest query) {
        return customers.list(query).map(this::shown);
    }

    /** What customers can be found by. */
    public FieldsView listCustomerFields() {
        return customers.fields();
    }

    @Transactional
    public CustomerView patchCustomer(UUID id, MergePatch patch, IfMatch ifMatch) {
        Customer customer = customers.lock(id);
        patches.require(ifMatch, customer);
        return change(customer, patches.apply(patch, customer, shown(customer), PatchCustomer.class));
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
        return shown(customer);
    }

    @Transactional
    public Page<ChangeView> listCustomerChanges(UUID id, ListQuery query) {
        return customers.history(id, query);
    }

    private CustomerView change(Customer customer, PatchCustomer input) {
        requireReferrer(input.source());
        Map<String, Object> before = customer.customFields();
        PatchCustomer settled = input.with(customFields.settle(Customer.COLLECTION, input.customFields(), before));
        customer.change(settled, settings.current().country()).ifPresent(event -> {
            outbox.append(customer, event);
            customers.keep(customer, before);
        });
        return shown(customer);
    }

    private CustomerView shown(Customer customer) {
        return CustomerView.of(customer, customFields.shown(Customer.COLLECTION, customer.customFields()));
    }

    private void requireReferrer(Source source) {
        if (source != null && source.referrerId() != null && !customers.exists(source.referrerId())) {
            throw ProblemException.invalid("/source/referrerId", "unknown-id", "There is no such customer.");
        }
    }
}
