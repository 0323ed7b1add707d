package bandhu.chassis.audit;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.seal.ChangeVerifier;
import bandhu.chassis.change.seal.Verification;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Shows and proves what was done in the caller's tenant. */
@ApplicationScoped
public class AuditService {
    private static final Logger LOG = Logger.getLogger(AuditService.class);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(8);
    private final AuditTrail trail;
    private final ChangeVerifier verifier;
    private final Settings settings;
    private final Cursors cursors;
    private final Calls calls;

    AuditService(AuditTrail trail, ChangeVerifier verifier, Settings settings, Cursors cursors, Calls calls) {
        this.trail = trail;
        this.verifier = verifier;
        this.settings = settings;
        this.cursors = cursors;
        this.calls = calls;
    }

    @Transactional
    Page<AuditEntry> listAuditEntries(AuditFilter filter, ListQuery query) {
        query.allowUnsorted(AuditFilter.NAMES);
        filter.check(settings.current().timeZone());
        String scope = "audit/" + filter;
        int limit = query.limit();
        UUID before = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(scope, cursor).getFirst()))
                .orElse(AuditTrail.NEWEST);
        List<AuditEntry> found = trail.older(filter, before, limit + 1);
        boolean more = found.size() > limit;
        List<AuditEntry> items = more ? found.subList(0, limit) : found;
        String next = more ? cursors.seal(scope, items.getLast().id().toString()) : null;
        return query.page(items, next, () -> trail.count(filter));
    }

    /** Refuses a bad filter before anything is sent. */
    AuditExtract exportAuditEntries(AuditFilter filter) {
        filter.check(settings.current().timeZone());
        return new AuditExtract(filter, calls.current());
    }

    /** Looks for 8 seconds at most; the answer says whether that was enough. */
    Verification verifyAudit(VerifyAudit input) {
        Verification verification = verifier.verify(input.since(), LONGEST_REQUEST);
        if (!verification.intact()) {
            LOG.errorf(
                    "The audit is not what was written: %d faults",
                    verification.faults().size());
        }
        return verification;
    }
}
