package bandhu.chassis.sandbox;

/**
 * What tells a sandbox from other tenants: its name, {@code <tenant>--sandbox-<name>}. A service needs to have heard nothing of a
 * sandbox to know that it is one, so no mail slips out while the news of its making is on its way.
 */
public final class SandboxName {
    private static final String MARK = "--sandbox-";

    private SandboxName() {}

    public static boolean isSandbox(String tenant) {
        return tenant.contains(MARK);
    }

    /** The tenant name of the sandbox that a tenant calls by this name. */
    public static String of(String tenant, String name) {
        return tenant + MARK + name;
    }
}
