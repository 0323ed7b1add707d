package bandhu.chassis.problem;

/**
 * One broken rule.
 *
 * @param pointer RFC 6901 pointer into the body, or {@code ?name} for a query parameter
 * @param code stable kebab-case word of the rule: required, too-long, not-in-future, unknown-id ...
 * @param message for people
 */
public record Violation(String pointer, String code, String message) {}
