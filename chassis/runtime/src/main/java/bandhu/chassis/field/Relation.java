package bandhu.chassis.field;

/**
 * Rows of another table of the service that belong to a record, such as the orders of a customer.
 *
 * @param key their column that equals the record's {@code own}
 * @param own the record's column: {@code id}, or one that refers to another record
 */
public record Relation(String name, String key, String own, Catalogue theirs) {}
