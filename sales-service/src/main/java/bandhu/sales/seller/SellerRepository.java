package bandhu.sales.seller;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    SellerRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Seller> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Seller get(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional().orElseThrow(ProblemException::notFound);
    }

    Seller lock(UUID id) {
        Seller seller = lockAny(id);
        if (seller.isDeleted()) {
            throw ProblemException.notFound();
        }
        return seller;
    }

    /** The seller, deleted or not, locked until the transaction ends. */
    Seller lockAny(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    Set<UUID> known(Set<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select s.id from Seller s where s.id in :ids and s.deletedAt is null", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
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
