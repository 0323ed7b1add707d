package bandhu.chassis.rate;

/**
 * Whose quota it is.
 *
 * @param tenant {@link #NOBODYS} for requests that come without a token
 * @param name of the client, the address or the link; empty for the tenant as a whole
 */
record Payer(Quota quota, String tenant, String name) {
    /** No tenant can be called so. */
    static final String NOBODYS = "-";
}
