package bandhu.chassis.settings;

/** The current tenant's settings, defaults when it set none. At most 5 s old. */
public interface Settings {
    TenantSettings current();

    /** Keeps what the owner published; an older version changes nothing. */
    void keep(TenantSettings settings, long version);
}
