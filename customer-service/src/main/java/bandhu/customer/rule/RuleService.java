package bandhu.customer.rule;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Timers;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.customer.lifecycle.ParameterVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Keeps the rules of the lifecycle. A change is valid from its moment on and never rewrites what was before. */
@ApplicationScoped
public class RuleService implements Undoable {
    /** The timer by which all histories of a tenant are folded anew; its first key is empty. */
    public static final String REFOLD = "lifecycle-refold";

    private final RuleRepository repository;
    private final Patches patches;
    private final History history;
    private final Outbox outbox;
    private final Timers timers;
    private final Calls calls;
    private final Clock clock;

    RuleService(
            RuleRepository repository,
            Patches patches,
            History history,
            Outbox outbox,
            Timers timers,
            Calls calls,
            Clock clock) {
        this.repository = repository;
        this.patches = patches;
        this.history = history;
        this.outbox = outbox;
        this.timers = timers;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public RulesView lifecycleRules() {
        return RulesView.of(
                repository.find(LockModeType.NONE).orElseGet(() -> LifecycleRules.defaults(calls.tenant())));
    }

    @Transactional
    public RulesView patchRules(MergePatch patch, IfMatch ifMatch) {
        var rules = lockedRules();
        patches.require(ifMatch, rules);
        var input = patches.apply(patch, rules, RulesView.of(rules), PatchRules.class);
        if (rules.change(input)) {
            publish(rules);
        }
        return RulesView.of(rules);
    }

    @Transactional
    public Page<ChangeView> listRuleChanges(ListQuery query) {
        LifecycleRules rules = LifecycleRules.defaults(calls.tenant());
        return history.of(rules.collection(), rules.id(), query);
    }

    @Override
    public Undo undo() {
        String collection = LifecycleRules.COLLECTION;
        return Undo.of(LifecycleRules.class, collection, Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER)
                .patching(PatchRules.class, (_, patch, ifMatch) -> patchRules(patch, ifMatch));
    }

    /** The tenant's median gap as it was found; null: too few gaps are known. */
    @Transactional
    public void publishMedianGap(Duration medianGap) {
        var rules = lockedRules();
        if (rules.observe(medianGap)) {
            publish(rules);
        }
    }

    /** The parameters with the moments from which each is valid. */
    @Transactional
    public ParameterVersions versions() {
        return repository.versions();
    }

    private void publish(LifecycleRules rules) {
        var now = clock.instant();
        repository.persist(new ParameterVersion(Uuid7.next(), now, rules.parameters()));
        timers.schedule(REFOLD, "", now);
        outbox.append(rules);
    }

    /** Rules are kept from the first time that somebody may change them. */
    private LifecycleRules lockedRules() {
        return repository.find(LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            var rules = LifecycleRules.defaults(calls.tenant());
            repository.persist(rules);
            return rules;
        });
    }
}
