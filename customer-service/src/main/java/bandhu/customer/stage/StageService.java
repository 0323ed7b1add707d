package bandhu.customer.stage;

import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.time.Occurrences;
import bandhu.customer.lifecycle.LifecycleFact;
import bandhu.customer.lifecycle.LifecycleHistory;
import bandhu.customer.lifecycle.StageRow;
import bandhu.customer.profile.CustomerStages;
import bandhu.customer.profile.CustomerStages.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes what happened to customers, and answers where they stand and why. */
@ApplicationScoped
public class StageService {
    private static final Set<String> APPEARANCES = Set.of("bandhu.customer.created.v1", "bandhu.customer.restored.v1");

    private final StageRepository repository;
    private final Folding folding;
    private final CustomerRefs refs;
    private final CustomerStages customers;
    private final Occurrences occurrences;
    private final Clock clock;

    StageService(
            StageRepository repository,
            Folding folding,
            CustomerRefs refs,
            CustomerStages customers,
            Occurrences occurrences,
            Clock clock) {
        this.repository = repository;
        this.folding = folding;
        this.refs = refs;
        this.customers = customers;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * Keeps a fact and folds the customer's history before the transaction commits, once for all facts of a batch. Nothing
     * happens when the fact is known. The customer need not exist yet: facts wait for it.
     *
     * @param subjectId the customer as the fact names it
     */
    @Transactional
    public void learn(UUID subjectId, LifecycleFact fact) {
        var customerId = refs.resolve(subjectId);
        var head = repository.locked(customerId).orElseGet(() -> begin(customerId));
        folding.settle(head);
        if (keep(subjectId, customerId, fact, null)) {
            folding.foldLater(head);
        }
    }

    /** Folds what was told of a customer before the customer was there. */
    @Transactional
    public void known(IncomingEvent event) {
        if (APPEARANCES.contains(event.type())) {
            repository.locked(refs.resolve(event.subject())).ifPresent(folding::refold);
        }
    }

    /** Lets the time act that has passed. */
    @Transactional
    public void letTimeAct(UUID customerId) {
        repository.locked(customerId).ifPresent(folding::refold);
    }

    /** Folds the next customers of the tenant anew, in the order of their ids; answers the last one, null at the end. */
    @Transactional
    public UUID refoldAfter(UUID last, int limit) {
        var next = repository.customersAfter(last, limit);
        next.forEach(this::letTimeAct);
        return next.size() < limit ? null : next.getLast();
    }

    /** The customer's stages that stand, oldest first; a prospect has none. */
    @Transactional
    public List<StageRow> historyOf(UUID customerId) {
        return repository.history(customerId).stream().map(StageRecord::row).toList();
    }

    @Transactional
    public LifecycleView lifecycle(UUID customerId) {
        return view(customerId, customers.require(customerId));
    }

    /** A person says so; 409 where the customer's history at that moment leaves no room for it. */
    @Transactional
    public LifecycleView override(UUID customerId, SetOverride input) {
        var began = customers.require(customerId);
        var when = occurrences.resolve(input.occurredAt());
        var fact = new LifecycleFact.OverrideSet(Uuid7.next().toString(), when, input.lifecycleStage());
        var head = repository.locked(customerId).orElseGet(() -> begin(customerId));
        keep(customerId, customerId, fact, input.reason());
        var said = new Announcement(new LifecycleEvent.OverrideSet(customerId, input.stage()), when);
        requireEffect(folding.fold(head, List.of(said)), fact);
        return view(customerId, began);
    }

    /** How often each number of days lies between two purchases of one customer, over the whole tenant. */
    @Transactional
    Map<Integer, Long> purchaseGaps() {
        return repository.purchaseGaps();
    }

    @Transactional
    void planMedian() {
        folding.planMedian();
    }

    private static void requireEffect(LifecycleHistory history, LifecycleFact fact) {
        boolean effective =
                history.rows().stream().anyMatch(row -> row.cause().facts().contains(fact.id()));
        if (!effective) {
            throw new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.stage"));
        }
    }

    private LifecycleHead begin(UUID customerId) {
        folding.planMedian();
        return repository.made(customerId);
    }

    private boolean keep(UUID subjectId, UUID customerId, LifecycleFact fact, String note) {
        Instant now = clock.instant();
        return repository.keep(new FactRecord(subjectId, customerId, fact, note, now), UUID.fromString(fact.id()));
    }

    private LifecycleView view(UUID customerId, Instant began) {
        var records = repository.history(customerId);
        var facts = records.stream()
                .flatMap(record -> record.row().cause().facts().stream())
                .map(UUID::fromString)
                .toList();
        var entries = LifecycleView.entries(records, repository.notes(facts));
        return LifecycleView.of(customerId, began, repository.head(customerId), entries);
    }
}
