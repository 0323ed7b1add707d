package bandhu.chassis.change.seal;

import bandhu.chassis.change.ChangeDigests;
import bandhu.chassis.change.seal.SealedChanges.Link;
import bandhu.chassis.change.seal.Verification.Fault;
import bandhu.chassis.change.seal.Verification.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Proves a tenant's changes against their chain. Values that an erasure emptied are no fault: the chain covers digests, and
 * theirs stay. What the chain alone cannot show is that its end was cut off together with the changes: who keeps an
 * {@link Anchor} outside sees that too.
 */
@ApplicationScoped
public class ChangeVerifier {
    private static final int BATCH = 1_000;
    private static final int MOST_FAULTS = 100;
    private final SealedChanges changes;
    private final ChangeDigests digests;

    ChangeVerifier(SealedChanges changes, ChangeDigests digests) {
        this.changes = changes;
        this.digests = digests;
    }

    /** What has been seen so far. */
    private static final class Findings {
        private final List<Fault> faults = new ArrayList<>();
        private Link last = Link.GENESIS;
        private long erased;

        boolean areMany() {
            return faults.size() >= MOST_FAULTS;
        }

        void add(Kind kind, Link link) {
            faults.add(new Fault(kind, link.changeId(), link.seq()));
        }

        Verification end(boolean complete) {
            String chain = HexFormat.of().formatHex(last.chain());
            List<Fault> first = faults.stream().limit(MOST_FAULTS).toList();
            return new Verification(first.isEmpty(), complete, last.seq(), chain, erased, first);
        }
    }

    /**
     * Of the current tenant, a thousand places a transaction, for as long as there is patience.
     *
     * @param since where to begin, believed rather than what the database says of it; null for the beginning
     */
    public Verification verify(Anchor since, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Findings findings = new Findings();
        if (since != null) {
            begin(since, findings);
        }
        List<Link> links;
        do {
            long seq = findings.last.seq();
            links = read(() -> changes.after(seq, BATCH));
            links.forEach(link -> check(link, findings));
            if (links.size() < BATCH) {
                read(() -> changes.unsealed(MOST_FAULTS))
                        .forEach(id -> findings.faults.add(new Fault(Kind.ADDED, id, 0)));
                return findings.end(true);
            }
        } while (!findings.areMany() && System.nanoTime() - deadline < 0);
        return findings.end(false);
    }

    private void begin(Anchor since, Findings findings) {
        byte[] expected = HexFormat.of().parseHex(since.chain());
        findings.last = new Link(since.sealed(), null, null, expected, false, null);
        read(() -> changes.chainAt(since.sealed()))
                .ifPresentOrElse(
                        chain -> {
                            if (!MessageDigest.isEqual(chain, expected)) {
                                findings.add(Kind.CHAIN_BROKEN, findings.last);
                            }
                        },
                        () -> findings.add(Kind.REMOVED, findings.last));
    }

    private void check(Link link, Findings findings) {
        Link last = findings.last;
        if (link.seq() != last.seq() + 1) {
            findings.faults.add(new Fault(Kind.REMOVED, null, last.seq() + 1));
        } else if (!MessageDigest.isEqual(digests.chain(last.chain(), link.digest()), link.chain())) {
            findings.add(Kind.CHAIN_BROKEN, link);
        }
        if (link.fault() != null) {
            findings.add(link.fault(), link);
        }
        findings.erased += link.erased() ? 1 : 0;
        findings.last = link;
    }

    private static <T> T read(Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(work::get);
    }
}
