package bandhu.customer.profile;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.NotModified;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.customer.finding.CustomerFields;
import bandhu.customer.identity.Home;
import bandhu.customer.identity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of a customer's record. */
@ApplicationScoped
class CustomerService implements Undoable {
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

    /** Has customers changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                CustomerFields.CATALOGUE,
                PatchCustomer.class,
                Condition::everything,
                this::getCustomer,
                this::patchCustomer,
                this::deleteCustomer);
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateCustomer, CustomerView> writes() {
        return new BatchTarget<>(
                Customer.COLLECTION,
                CreateCustomer.class,
                this::createCustomer,
                this::patchCustomer,
                this::upsertCustomer,
                this::deleteCustomer,
                this::expectCustomers);
    }

    /** Has files of customers loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(CustomerFields.CATALOGUE, Condition::everything, writes());
    }

    @Transactional
    public CustomerView createCustomer(CreateCustomer input) {
        Instant when = occurrences.resolve(input.occurredAt());
        requireReferrer(input.source());
        PatchCustomer details = input.details().with(customFields.settle(Customer.COLLECTION, input.customFields()));
        Customer customer = Customer.create(input.id(), details, home(), when);
        customers.add(customer);
        outbox.append(customer, customer.created(), when);
        return shown(customer);
    }

    @Transactional(dontRollbackOn = NotModified.class)
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
            throw ProblemException.invalid("/id", Text.of("read-only.customer-id"));
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

    /** Has read at once what a batch names. */
    @Transactional
    public void expectCustomers(Named named) {
        customers.expect(named);
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

    @Override
    public Undo undo() {
        return Undo.of(
                        Customer.class,
                        Customer.COLLECTION,
                        Roles.ADMIN,
                        Roles.INTEGRATION,
                        Roles.SALES_MANAGER,
                        Roles.SALES_REP,
                        Roles.MARKETER,
                        Roles.SUPPORT_MANAGER,
                        Roles.SUPPORT_AGENT)
                .patching(PatchCustomer.class, this::patchCustomer)
                .deleting(this::deleteCustomer)
                .restoring(this::restoreCustomer);
    }

    private CustomerView change(Customer customer, PatchCustomer input) {
        requireReferrer(input.source());
        Map<String, Object> before = customer.customFields();
        Set<CustomerKey.Id> keys = customer.keys();
        PatchCustomer settled = input.with(customFields.settle(Customer.COLLECTION, input.customFields(), before));
        customer.change(settled, home()).ifPresent(event -> {
            outbox.append(customer, event);
            customers.keep(customer, before, keys);
        });
        return shown(customer);
    }

    private Home home() {
        TenantSettings current = settings.current();
        return new Home(current.country(), current.firstLanguage());
    }

    private CustomerView shown(Customer customer) {
        return customer.view(customFields.shown(Customer.COLLECTION, customer.customFields()));
    }

    private void requireReferrer(Source source) {
        if (source != null && source.referrerId() != null && !customers.exists(source.referrerId())) {
            throw ProblemException.invalid("/source/referrerId", Text.of("unknown-id.customer"));
        }
    }
}
