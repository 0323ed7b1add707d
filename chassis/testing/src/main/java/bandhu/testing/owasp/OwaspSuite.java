package bandhu.testing.owasp;

/**
 * The part of OWASP's ten that {@code TenantIsolation}, {@code RoleTable}, {@code ProblemShape} and {@code HostileInput} leave open.
 * {@code docs/reference/owasp.md} says which test holds which of the ten. A service's test is
 *
 * <pre>{@code
 * @QuarkusTest
 * class OwaspTest implements OwaspSuite, CustomerFixtures {}
 * }</pre>
 */
public interface OwaspSuite extends Inventory, MassAssignment, Masking, Misconfiguration {}
