package bandhu.chassis.security;

import java.util.Set;

/** The roles that a token may carry. */
public final class Roles {
    public static final String ADMIN = "admin";
    public static final String INTEGRATION = "integration";
    public static final String SALES_MANAGER = "sales-manager";
    public static final String SALES_REP = "sales-rep";
    public static final String MARKETER = "marketer";
    public static final String SUPPORT_MANAGER = "support-manager";
    public static final String SUPPORT_AGENT = "support-agent";
    public static final String ANALYST = "analyst";

    /** Any of them: a token that carries none is refused before. */
    public static final String ANY = "**";

    /** All of them; others in a token are ignored. */
    public static final Set<String> ALL =
            Set.of(ADMIN, INTEGRATION, SALES_MANAGER, SALES_REP, MARKETER, SUPPORT_MANAGER, SUPPORT_AGENT, ANALYST);

    private Roles() {}
}
