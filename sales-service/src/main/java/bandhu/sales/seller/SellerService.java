package bandhu.sales.seller;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.event.Outbox;
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
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.sales.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What can be done with sellers. */
@ApplicationScoped
class SellerService implements Undoable {
    private final SellerRepository sellers;
    private final Records records;
    private final KnownTeams teams;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;
    private final Calls calls;

    SellerService(
            SellerRepository sellers,
            Records records,
            KnownTeams teams,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock,
            Calls calls) {
        this.sellers = sellers;
        this.records = records;
        this.teams = teams;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
        this.calls = calls;
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateSeller, SellerView> writes() {
        return new BatchTarget<>(
                Seller.COLLECTION,
                CreateSeller.class,
                this::createSeller,
                this::patchSeller,
                this::upsertSeller,
                this::deleteSeller,
                this::expectSellers);
    }

    /** Has files of sellers loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(sellers.catalogue(), Condition::everything, writes(), Set.of("subject"));
    }

    @Transactional
    public SellerView createSeller(CreateSeller input) {
        occurrences.resolve(input.occurredAt());
        Seller seller = Seller.create(input);
        check(seller.id(), seller.subject());
        requireTeam(seller.teamId());
        records.add(seller);
        outbox.append(seller);
        return seller.view();
    }

    @Transactional
    public Upserted<SellerView> upsertSeller(ExternalId key, CreateSeller input, IfMatch ifMatch) {
        UUID known = records.find(Seller.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createSeller(input.keyedBy(key)));
        }
        Seller seller = sellers.lock(known);
        patches.require(ifMatch, seller);
        occurrences.resolve(input.occurredAt());
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
            records.keep(seller);
            outbox.append(seller);
        }
        return seller.view();
    }

    @Transactional
    public void deleteSeller(UUID id, IfMatch ifMatch) {
        Seller seller = sellers.lock(id);
        patches.require(ifMatch, seller);
        seller.delete(clock.instant());
        records.drop(seller);
        outbox.append(seller);
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectSellers(Named named) {
        records.expect(Seller.class, Seller.COLLECTION, named);
    }

    @Transactional
    public SellerView restoreSeller(UUID id) {
        Seller seller = sellers.lockAny(id);
        check(seller.id(), seller.subject());
        seller.restore();
        records.readmit(seller);
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

    @Override
    public Undo undo() {
        return Undo.of(Seller.class, Seller.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER)
                .patching(PatchSeller.class, this::patchSeller)
                .deleting(this::deleteSeller)
                .restoring(this::restoreSeller);
    }

    @Transactional
    public Page<ChangeView> listSellerChanges(UUID id, ListQuery query) {
        sellers.get(id);
        return records.history(Seller.COLLECTION, id, query);
    }

    /** Asked before the seller changes, so that no half-made change is flushed by a query. */
    private void check(UUID id, String subject) {
        if (sellers.subjectTaken(subject, id)) {
            throw Refusals.taken("/subject", Text.of("already-exists.seller-subject"));
        }
    }

    private void requireTeam(UUID teamId) {
        if (teamId != null && !teams.exists(teamId)) {
            throw ProblemException.invalid("/teamId", Text.of("unknown-id.team"));
        }
    }
}
