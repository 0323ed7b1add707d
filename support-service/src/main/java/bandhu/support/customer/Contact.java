package bandhu.support.customer;

/**
 * How to write to a customer.
 *
 * @param email null when none is known
 * @param reachable false when mail to the address comes back
 * @param language BCP 47, null when not known
 * @param deleted nobody writes to one who was deleted
 */
public record Contact(String name, String email, boolean reachable, String language, boolean deleted) {}
