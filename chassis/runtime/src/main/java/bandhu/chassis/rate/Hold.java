package bandhu.chassis.rate;

import java.util.concurrent.locks.ReentrantLock;

/**
 * What this replica may spend of a payer's quota without asking: a slice of a second that was taken out of the shared bucket,
 * good until the bucket's window ends. All replicas together never spend more in a window than the bucket gave; a replica
 * whose clock is behind may spend its last slice late, and no more.
 */
final class Hold {
    private static final long ASK_AGAIN_MILLIS = 1_000;
    private final Payer payer;
    private final ReentrantLock lock = new ReentrantLock();
    private long units;
    private long left;
    private long endsAt;
    private long askAgainAt;

    Hold(Payer payer) {
        this.payer = payer;
    }

    /**
     * How things stood.
     *
     * @param units that are left, as far as this replica knows
     * @param endsAt when all are there again, in milliseconds of the epoch
     */
    record Standing(boolean paid, long units, long endsAt) {
        Standing with(long returned) {
            return new Standing(paid, units + returned, endsAt);
        }
    }

    /** Spends the units, or none when there are not as many. Asks the lender at most once, and rarely. */
    Standing spend(long cost, long now, Lender lender) {
        lock.lock();
        try {
            if (!isCurrent(now)) {
                units = 0;
                askAgainAt = now;
            }
            if (units < cost && now >= askAgainAt) {
                take(lender.lend(payer, Math.max(cost - units, payer.quota().slice())), cost, now);
            }
            boolean paid = units >= cost;
            units -= paid ? cost : 0;
            return new Standing(paid, units + left, endsAt);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back what was spent in a window; when that is over, nobody needs it. */
    void giveBack(long returned, long window) {
        lock.lock();
        try {
            units += window == endsAt ? returned : 0;
        } finally {
            lock.unlock();
        }
    }

    private void take(Loan loan, long cost, long now) {
        units = (loan.endsAt() == endsAt ? units : 0) + loan.granted();
        left = loan.left();
        endsAt = loan.endsAt();
        askAgainAt = units < cost ? Math.min(endsAt, now + ASK_AGAIN_MILLIS) : now;
    }

    /** A window that begins in the future was counted before the clock was set back, and would never end. */
    private boolean isCurrent(long now) {
        return now < endsAt && endsAt - now <= 2 * payer.quota().window().toMillis();
    }
}
