package bandhu.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures that analytics answers are those that the owners' records give. */
final class FiguresCheck {

    private static final String PERIOD = "&from=2015-01-01";

    private final Databases databases;

    FiguresCheck(Databases databases) {
        this.databases = databases;
    }

    List<String> violations(Map<String, Caller> callers) {
        List<String> found = new ArrayList<>();
        callers.forEach((tenant, caller) -> {
            JsonNode kpis = caller.get("/v1/kpis?names=revenue,win-rate,average-deal,acquisition" + PERIOD)
                    .body()
                    .path("kpis");
            List<String> actual = new ArrayList<>();
            kpis.forEach(kpi -> {
                JsonNode value = kpi.path("value");
                actual.add(plain(value.has("amount") ? value.path("amount").asText() : value.asText("0")));
            });
            List<String> expected = List.of(
                    money(tenant, """
                            (SELECT coalesce(sum(amount_minor), 0) FROM sales_order WHERE %1$s)
                            + (SELECT coalesce(sum(amount_minor), 0) FROM opportunity
                               WHERE %1$s AND category = 'won' AND order_id IS NULL)"""),
                    number(tenant, "avg((category = 'won')::int) FROM opportunity WHERE %1$s AND category <> 'open'"),
                    money(tenant, "avg(amount_minor) FROM opportunity WHERE %1$s AND category = 'won'"),
                    number(tenant, """
                            count(*) FROM (SELECT customer_id FROM sales_order WHERE %1$s
                            UNION SELECT customer_id FROM opportunity WHERE %1$s AND category = 'won') x"""));
            if (!actual.equals(expected)) {
                found.add(tenant + " figures: are " + actual + ", by the owner's records " + expected);
            }
        });
        return found;
    }

    private String money(String tenant, String query) {
        return plain(new BigDecimal(row(tenant, query))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    private String number(String tenant, String query) {
        return plain(row(tenant, query));
    }

    private String row(String tenant, String query) {
        String row = databases
                .rows("sales", "SELECT " + query.formatted("tenant_id = '" + tenant + "'"))
                .getFirst();
        return row.equals("null") ? "0" : row;
    }

    /** Shares are compared to six digits. */
    private static String plain(String number) {
        BigDecimal value =
                new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
