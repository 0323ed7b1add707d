package bandhu.chassis.security;

/** What is kept of a token, as attributes of the identity. */
public final class TokenAttributes {
    /** The tenant that it speaks for. */
    public static final String TENANT = "bandhu.tenant";

    /** The program that got it: {@code azp}, else {@code client_id}, else whoever it names. */
    public static final String CLIENT = "bandhu.client";

    private TokenAttributes() {}
}
