package bandhu.customer.profile;

import bandhu.chassis.batch.Named;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.customfield.CustomFields;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.http.Unchanged;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.collation.Collated;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Reading;
import bandhu.chassis.search.Searchable;
import bandhu.chassis.search.token.SearchText;
import bandhu.customer.finding.CustomerFields;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds customers. Personal data is neither filter nor sort for those who may not see it. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, UUID>, Searchable<CustomerView>, Collated {
    private static final Listing<Customer> LISTING = new Listing<>(Customer.class, CustomerFields.CATALOGUE);

    private final Lists lists;
    private final Records records;
    private final Reading reading;
    private final Loading loading;
    private final CustomFields customFields;
    private final Unchanged unchanged;

    CustomerRepository(
            Lists lists,
            Records records,
            Reading reading,
            Loading loading,
            CustomFields customFields,
            Unchanged unchanged) {
        this.lists = lists;
        this.records = records;
        this.reading = reading;
        this.loading = loading;
        this.customFields = customFields;
        this.unchanged = unchanged;
    }

    @Override
    public Catalogue catalogue() {
        return CustomerFields.CATALOGUE;
    }

    @Override
    public Class<Customer> entity() {
        return Customer.class;
    }

    @Override
    public SearchText searched(CustomerView customer) {
        return customer.searched();
    }

    @Override
    public String collated() {
        return "displayName";
    }

    Customer get(UUID id) {
        return findLive(id).orElseThrow(ProblemException::notFound);
    }

    /** To be shown, not changed. */
    Customer read(UUID id) {
        unchanged.check(() -> reading.version(Customer.class, id));
        return reading.find(Customer.class, id).orElseThrow(ProblemException::notFound);
    }

    Optional<Customer> findLive(UUID id) {
        return loading.byId(Customer.class, id).filter(customer -> !customer.isDeleted());
    }

    /** Locks the row until the transaction ends, so that two who compute from it go one after the other. */
    Optional<Customer> findLocked(UUID id) {
        return loading.byId(Customer.class, id, LockModeType.PESSIMISTIC_WRITE)
                .filter(customer -> !customer.isDeleted());
    }

    /** The customer, locked: whoever changes a record waits for its lifecycle's change, and the other way round. */
    Customer lock(UUID id) {
        return loading.lock(Customer.class, id);
    }

    Optional<Customer> lock(ExternalId externalId) {
        return records.find(Customer.COLLECTION, externalId).flatMap(this::findLocked);
    }

    /** The same for one that may be deleted. */
    Customer lockAny(UUID id) {
        return loading.lockAny(Customer.class, id);
    }

    /** Lets go of what a deleted customer had to itself, until it is purged or restored. */
    void drop(Customer customer) {
        records.drop(customer);
    }

    /** Takes a restored customer in again; 409 where another has its external id now. */
    void readmit(Customer customer) {
        records.readmit(customer);
    }

    boolean exists(UUID id) {
        return findLive(id).isPresent();
    }

    void expect(Named named) {
        records.expect(Customer.class, Customer.COLLECTION, named);
    }

    FieldsView fields() {
        return lists.fields(CustomerFields.CATALOGUE);
    }

    Page<Customer> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Page<ChangeView> history(UUID id, ListQuery query) {
        return records.history(Customer.COLLECTION, get(id).id(), query);
    }

    /** Takes in a new customer with the values by which it is found. */
    void add(Customer customer) {
        records.add(customer);
        customer.keys().forEach(key -> getEntityManager().persist(new CustomerKey(key, customer.createdAt())));
        customFields.keep(customer, Map.of(), customer.customFields());
    }

    /**
     * Makes the values by which it is found those that it has now.
     *
     * @param before what it held of the tenant's own fields
     * @param keys the values by which it was found
     */
    void keep(Customer customer, Map<String, Object> before, Set<CustomerKey.Id> keys) {
        records.keep(customer);
        customFields.keep(customer, before, customer.customFields());
        Set<CustomerKey.Id> wanted = customer.keys();
        if (!wanted.equals(keys)) {
            replaceKeys(customer, new HashSet<>(wanted));
        }
    }

    private void replaceKeys(Customer customer, Set<CustomerKey.Id> wanted) {
        List<CustomerKey> kept = getEntityManager()
                .createQuery("from CustomerKey k where k.id.recordId = :id", CustomerKey.class)
                .setParameter("id", customer.id())
                .getResultList();
        for (CustomerKey key : kept) {
            if (!wanted.remove(key.id())) {
                getEntityManager().remove(key);
            }
        }
        wanted.forEach(key -> getEntityManager().persist(new CustomerKey(key, customer.createdAt())));
    }
}
