package bandhu.chassis.rate;

/**
 * Units that a replica got from all replicas' bucket.
 *
 * @param granted as many as were asked for, or what was left of them
 * @param left in the bucket
 * @param endsAt when the window ends and with it the loan, in milliseconds of the epoch
 */
record Loan(long granted, long left, long endsAt) {}
