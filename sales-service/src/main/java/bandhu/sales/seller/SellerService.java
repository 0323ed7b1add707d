package bandhu.sales.seller;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
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
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.time.Occurrences;
import bandhu.sales.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** What can be done with sellers. */
@ApplicationScoped
class SellerService {
    private final SellerRepository sellers;
    private final KnownTeams teams;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;
    private final Occurrences occurrences;
    private final Clock clock;
    private final Calls calls;

    SellerService(
            SellerRepository sellers,
            KnownTeams teams,
            ExternalIds externalIds,
            Deletions deletions,
            Outbox outbox,
            Patches patches,
            History history,
            Occurrences occurrences,
            Clock clock,
            Calls calls) {
        this.sellers = sellers;
        this.teams = teams;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
        this.occurrences = occurrences;
        this.clock = clock;
        this.calls = calls;
    }

    @Transactional
    public SellerView createSeller(CreateSeller input) {
        occurrences.resolve(input.occurredAt());
        Seller seller = Seller.create(input);
        check(seller.id(), seller.subject());
        requireTeam(seller.teamId());
        sellers.persist(seller);
        externalIds.keep(seller);
        outbox.append(seller);
        return seller.view();
    }

    @Transactional
    public Upserted<SellerView> upsertSeller(ExternalId key, CreateSeller input, IfMatch ifMatch) {
        UUID known = externalIds.find(Seller.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createSeller(input.keyedBy(key)));
        }
        Seller seller = sellers.lock(known);
        patches.require(ifMatch, seller);
        return new Upserted<>(false, change(seller, PatchSeller.upsert(seller.view(), input, key)));
    }

    @Transactional
    public SellerView patchSeller(UUID id, MergePatch patch, IfMatch ifMatch) {
        Seller seller = sellers.lock(id);
        patches.require(ifMatch, seller);
        return change(seller, patches.apply(patch, seller, seller.view(), PatchSeller.class));
    }

    private SellerView change(Seller seller, PatchSeller input) {
        check(seller.id(), input.subject());
        if (!Objects.equals(input.teamId(), seller.teamId())) {
            requireTeam(input.teamId());
        }
        if (seller.change(input)) {
            externalIds.keep(seller);
            outbox.append(seller);
        }
        return seller.view();
    }

    @Transactional
    public void deleteSeller(UUID id, IfMatch ifMatch) {
        Seller seller = sellers.lock(id);
        patches.require(ifMatch, seller);
        seller.delete(clock.instant());
        deletions.deleted(seller);
        outbox.append(seller);
    }

    @Transactional
    public SellerView restoreSeller(UUID id) {
        Seller seller = sellers.lockAny(id);
        check(seller.id(), seller.subject());
        seller.restore();
        deletions.restored(seller);
        outbox.append(seller);
        return seller.view();
    }

    @Transactional
    public SellerView getSeller(UUID id) {
        return shown(sellers.get(id));
    }

    @Transactional
    public Page<SellerView> listSellers(PageRequest query) {
        return sellers.list(query).map(this::shown);
    }

    /** What sellers can be found by. */
    public FieldsView listSellerFields() {
        return sellers.fields();
    }

    private SellerView shown(Seller seller) {
        return calls.current().seesFiguresOnly() ? seller.view().masked() : seller.view();
    }

    @Transactional
    public Page<ChangeView> listSellerChanges(UUID id, ListQuery query) {
        sellers.get(id);
        return history.of(Seller.COLLECTION, id, query);
    }

    /** Asked before the seller changes, so that no half-made change is flushed by a query. */
    private void check(UUID id, String subject) {
        if (sellers.subjectTaken(subject, id)) {
            throw Refusals.taken("/subject", "Another seller has this subject.");
        }
    }

    private void requireTeam(UUID teamId) {
        if (teamId != null && !teams.exists(teamId)) {
            throw ProblemException.invalid("/teamId", "unknown-id", "No such team.");
        }
    }
}
