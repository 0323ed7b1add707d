package bandhu.chassis.rate;

/** Gives units from the bucket that all replicas share. */
@FunctionalInterface
interface Lender {
    /** Takes up to that many out of the payer's bucket. */
    Loan lend(Payer payer, long units);
}
