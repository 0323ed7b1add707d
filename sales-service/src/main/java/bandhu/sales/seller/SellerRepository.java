package bandhu.sales.seller;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Reading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SellerRepository implements PanacheRepositoryBase<Seller, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("sellers", "seller")
            .with(Field.text("name", "name").folded("name_fold").filter())
            .with(Field.text("email", "email").personal())
            .with(Field.id("teamId", "team_id").filter())
            .with(Field.text("team.name", "name").folded("name_fold").at("team", "id", "team_id"))
            .with(Field.text("team.region", "region").at("team", "id", "team_id"))
            .with(Field.text("subject", "subject").filter().personal())
            .sortedByName("name", "name_sort");

    private static final Listing<Seller> LISTING = new Listing<>(Seller.class, CATALOGUE);

    private final Lists lists;
    private final Reading reading;
    private final Loading loading;

    SellerRepository(Lists lists, Reading reading, Loading loading) {
        this.lists = lists;
        this.reading = reading;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Seller> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Seller get(UUID id) {
        return loading.get(Seller.class, id);
    }

    Seller lock(UUID id) {
        return loading.lock(Seller.class, id);
    }

    /** The seller, deleted or not, locked until the transaction ends. */
    Seller lockAny(UUID id) {
        return loading.lockAny(Seller.class, id);
    }

    Set<UUID> known(Set<UUID> ids) {
        return loading.among(Seller.class, ids).values().stream()
                .filter(seller -> !seller.isDeleted())
                .map(Seller::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Seller> withSubject(String subject) {
        return loading.one(
                Seller.class,
                "e.subject = :subject and e.deletedAt is null",
                Map.of("subject", subject),
                LockModeType.NONE);
    }

    boolean subjectTaken(String subject, UUID except) {
        return subject != null
                && loading.isTaken(
                        Seller.class,
                        "e.subject = :subject and e.id <> :except and e.deletedAt is null",
                        Map.of("subject", subject, "except", except));
    }

    boolean anyIn(UUID teamId) {
        return count("teamId = ?1 and deletedAt is null", teamId) > 0;
    }

    Map<UUID, Seller> shown(Set<UUID> ids) {
        return reading.among(Seller.class, ids);
    }
}
