package bandhu.testing.hostile;

/**
 * Input that means no good, over every operation, member, parameter and header of the service's OpenAPI document: it is never
 * answered with a 5xx, what is refused is a problem document and has written nothing, and a text that is accepted is shown as
 * it was sent. A service's test is
 *
 * <pre>{@code
 * @QuarkusTest
 * class HostileInputTest implements HostileInput, CustomerFixtures {}
 * }</pre>
 */
public interface HostileInput extends HostileBodies, HostileTexts, HostileRequests, HostileConnections {}
