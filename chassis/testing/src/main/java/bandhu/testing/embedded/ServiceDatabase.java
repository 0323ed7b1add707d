package bandhu.testing.embedded;

import java.util.regex.Pattern;

/** The database of one service with the passwords of its three login roles {@code <service>_owner|_app|_worker}. */
public record ServiceDatabase(
        String service, String database, String ownerPassword, String appPassword, String workerPassword) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public ServiceDatabase {
        check(IDENTIFIER, service);
        check(IDENTIFIER, database);
        check(PASSWORD, ownerPassword);
        check(PASSWORD, appPassword);
        check(PASSWORD, workerPassword);
    }

    /** {@code text} with this database's values for the placeholders of {@code bandhu/provision.sql}. */
    String fill(String text) {
        return text.replace("${service}", service)
                .replace("${database}", database)
                .replace("${owner_password}", ownerPassword)
                .replace("${app_password}", appPassword)
                .replace("${worker_password}", workerPassword);
    }

    private static void check(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not fit for provisioning SQL: it must match " + pattern);
        }
    }
}
