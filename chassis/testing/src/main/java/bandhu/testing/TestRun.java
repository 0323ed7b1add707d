package bandhu.testing;

/**
 * What the tests of this JVM run against. Kept in system properties, because Quarkus loads tests and their resources by
 * different class loaders.
 *
 * @param service whose tests these are: {@code customer}
 * @param database the name of this run's database
 * @param topicPrefix what this run's topics begin with
 */
public record TestRun(String service, String database, String topicPrefix) {

    private static final String PREFIX = "bandhu.test.";

    public static TestRun current() {
        return new TestRun(get("service"), get("database"), get("topic-prefix"));
    }

    void publish() {
        System.setProperty(PREFIX + "service", service);
        System.setProperty(PREFIX + "database", database);
        System.setProperty(PREFIX + "topic-prefix", topicPrefix);
    }

    private static String get(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("no @QuarkusTest runs: " + PREFIX + name + " is not set");
        }
        return value;
    }
}
