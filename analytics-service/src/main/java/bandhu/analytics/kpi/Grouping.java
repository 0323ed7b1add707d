package bandhu.analytics.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure may be split by, with the SQL that reads the raw key of a fact {@code f}. */
enum Grouping {
    SELLER("f.owner_id::text", ""),
    MANAGER("f.owner_id::text", ""),
    TEAM("f.owner_id::text", ""),
    REGION("f.owner_id::text", ""),
    PRODUCT("l.key", Join.LINE.formatted("product_id::text")),
    FAMILY("l.key", Join.LINE.formatted("family")),
    SECTOR("c.industry", Join.CUSTOMER),
    SOURCE("c.source", Join.CUSTOMER),
    STAGE("f.stage_id::text", ""),
    MONTH("to_char(f.at AT TIME ZONE :zone, 'YYYY-MM')", "");

    private final String key;
    private final String join;

    Grouping(String key, String join) {
        this.key = key;
        this.join = join;
    }

    /** By the word in the query: {@code seller}. */
    static Optional<Grouping> named(String word) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return key;
    }

    String join() {
        return join;
    }

    /** The fact's amount: with lines joined, the part that falls to the line's key. */
    String amount() {
        return this == PRODUCT || this == FAMILY ? "coalesce(l.amount, f.amount)" : "f.amount";
    }

    boolean isOrganisational() {
        return this == SELLER || this == MANAGER || this == TEAM || this == REGION;
    }

    private static final class Join {
        /** One row per fact and key, so that two lines of one product count the deal once. */
        static final String LINE = """
                LEFT JOIN LATERAL (SELECT x.%1$s AS key, sum(x.amount) AS amount FROM fact_line x
                                    WHERE x.tenant_id = :tenant AND x.event_id = f.event_id GROUP BY x.%1$s) l ON true
                """;

        static final String CUSTOMER = "LEFT JOIN customer c ON c.tenant_id = :tenant AND c.id = f.customer_id\n";
    }
}
