package bandhu.sales.seller;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SellerRepository implements PanacheRepositoryBase<Seller, UUID> {
    private static final Listing<Seller> LISTING = Listing.of(Seller.class)
            .filter("teamId", FieldType.UUID, "teamId")
            .filter("subject", FieldType.TEXT, "subject")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort");

    private final Lists lists;
    private final Loading loading;

    SellerRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Seller> list(ListQuery query) {
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
        return Set.copyOf(loading.values(
                Seller.class, "e.id", UUID.class, "e.id in :ids and e.deletedAt is null", Map.of("ids", ids)));
    }

    Optional<Seller> withSubject(String subject) {
        return find("subject = ?1 and deletedAt is null", subject).firstResultOptional();
    }

    boolean subjectTaken(String subject, UUID except) {
        return subject != null && count("subject = ?1 and id <> ?2 and deletedAt is null", subject, except) > 0;
    }

    boolean anyIn(UUID teamId) {
        return count("teamId = ?1 and deletedAt is null", teamId) > 0;
    }
}
