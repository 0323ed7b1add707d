/**
 * The real parts that a suite needs and that a machine need not have installed: PostgreSQL, Kafka, an OIDC issuer and a
 * mail server, all from Maven Central. Tests share one set of them ({@link bandhu.testing.embedded.TestInfrastructure});
 * the local suite gives each its own process.
 */
package bandhu.testing.embedded;
