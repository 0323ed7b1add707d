package bandhu.support.progress;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.support.Refusals;
import bandhu.support.message.Direction;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a ticket stands, and how it may go on: freely while it is worked on, but never back to new; to resolved; back to open
 * while it is resolved; to closed from anywhere, for good. Steps go forward in time only.
 */
@Embeddable
public class Progress {
    /** How long after its resolution a customer's reply opens a ticket again. */
    public static final Duration REOPEN_WINDOW = Duration.ofDays(14);

    private static final Set<TicketStatus> ACTIVE =
            EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD);

    private String status;
    private Instant statusSince;
    private Instant openedAt;
    private Instant resolvedAt;
    private Instant closedAt;
    private int reopens;

    protected Progress() {}

    /** Begins in a status in which it is worked on; another is 422. */
    public static Progress begin(TicketStatus first, Instant when) {
        if (!ACTIVE.contains(first)) {
            throw ProblemException.invalid("/status", Text.of("not-active.ticket"));
        }
        Progress progress = new Progress();
        progress.openedAt = when;
        progress.stand(first, when);
        return progress;
    }

    /** To another status in which it is worked on; false when it stands there already. */
    public boolean move(TicketStatus to, Instant when) {
        if (to == status()) {
            return false;
        }
        requireActive();
        if (!ACTIVE.contains(to) || to == TicketStatus.NEW) {
            throw Refusals.illegal(Text.of("illegal-transition.ticket-change", "status", status, "next", to.wire()));
        }
        step(to, when);
        return true;
    }

    /** Answers how long it took since it was opened. */
    public Duration resolve(Instant when) {
        requireActive();
        step(TicketStatus.RESOLVED, when);
        resolvedAt = when;
        return Duration.between(openedAt, when);
    }

    public void reopen(Instant when) {
        if (status() != TicketStatus.RESOLVED) {
            throw Refusals.illegal(Text.of("illegal-transition.ticket-reopen", "status", status));
        }
        step(TicketStatus.OPEN, when);
        resolvedAt = null;
        reopens++;
    }

    public void close(Instant when) {
        if (status() == TicketStatus.CLOSED) {
            throw Refusals.illegal(Text.of("illegal-transition.ticket", "status", status));
        }
        step(TicketStatus.CLOSED, when);
        closedAt = when;
    }

    /** A reply was written; true when the customer's reply took back the resolution. One of before the last step has no effect. */
    public boolean replied(Direction direction, Instant when) {
        if (when.isBefore(statusSince)) {
            return false;
        }
        boolean answered = direction == Direction.OUT && status() == TicketStatus.NEW;
        boolean wasWaitedFor = direction == Direction.IN && status() == TicketStatus.PENDING;
        if (answered || wasWaitedFor) {
            stand(TicketStatus.OPEN, when);
        }
        boolean reopens = direction == Direction.IN && status() == TicketStatus.RESOLVED && isInWindow(when);
        if (reopens) {
            reopen(when);
        }
        return reopens;
    }

    private boolean isInWindow(Instant when) {
        return !when.isAfter(resolvedAt.plus(REOPEN_WINDOW));
    }

    private void requireActive() {
        if (!ACTIVE.contains(status())) {
            throw Refusals.illegal(Text.of("illegal-transition.ticket", "status", status));
        }
    }

    private void step(TicketStatus to, Instant when) {
        if (when.isBefore(statusSince)) {
            throw Refusals.outOfOrder(Text.of("out-of-order.ticket", "status", status, "since", statusSince));
        }
        stand(to, when);
    }

    private void stand(TicketStatus to, Instant when) {
        status = to.wire();
        statusSince = when;
    }

    /** Whether the work is done: resolved or closed. */
    public boolean isFinished() {
        return !ACTIVE.contains(status());
    }

    public TicketStatus status() {
        return TicketStatus.of(status);
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it was last resolved; null when that was taken back. */
    public Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public int reopens() {
        return reopens;
    }
}
