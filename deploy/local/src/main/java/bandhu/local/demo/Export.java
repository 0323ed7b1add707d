package bandhu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a CRM gives away: accounts, products, sellers and deals, cleaned, each with its id over there.
 *
 * @param system the external ids' system, such as {@code crm-sales}
 */
record Export(
        String system,
        String currency,
        List<Account> accounts,
        List<Product> products,
        List<Seller> sellers,
        List<Deal> deals) {

    /**
     * @param country ISO 3166-1 alpha-2, null where it is not known
     * @param firstContact the earliest day on which a deal with it was engaged, null where there was none
     */
    record Account(String id, String name, String sector, String country, Integer employees, LocalDate firstContact) {}

    record Product(String id, String name, String family, BigDecimal price) {}

    /** @param manager the name of the seller who leads the team */
    record Seller(String name, String manager, String region) {}

    /**
     * @param account null for a deal with nobody known yet
     * @param engaged null for a prospect without a date
     * @param value null while open
     */
    record Deal(
            String id,
            String seller,
            String product,
            String account,
            Stage stage,
            LocalDate engaged,
            LocalDate closed,
            BigDecimal value) {}

    enum Stage {
        PROSPECTING,
        ENGAGING,
        WON,
        LOST;

        boolean isClosed() {
            return this == WON || this == LOST;
        }
    }
}
