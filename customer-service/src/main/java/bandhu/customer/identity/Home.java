package bandhu.customer.identity;

/**
 * What a tenant takes for granted of its customers, where they do not say otherwise.
 *
 * @param region ISO 3166-1 alpha-2, where telephone numbers without a country code are at home; or null
 * @param language BCP 47, by which names are sorted and put together; or null
 */
public record Home(String region, String language) {
    /** Of a tenant that set nothing. */
    public static final Home UNKNOWN = new Home(null, null);
}
