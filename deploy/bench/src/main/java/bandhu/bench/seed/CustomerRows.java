package bandhu.bench.seed;

import bandhu.chassis.page.SortKey;
import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.text.Fold;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Customers with the values by which they are found, their consents and their orders on the timeline. */
final class CustomerRows implements Rows {
    static final String[] INDUSTRIES = {"retail", "tea", "garments", "banking", "logistics", "mining"};
    static final String[] CHANNELS = {"web", "referral", "fair", "campaign", "partner", "import"};
    private static final String[] COUNTRIES = {"LK", "IN", "BD", "ET", "PK", "GB", "AE", "SG", "MV"};
    private static final String[] LANGUAGES = {"si", "en", "ta", "bn", "am", "ur"};
    private static final String[] STAGES = {
        "prospect", "acquired", "retained", "selected", "extended", "at-risk", "churned", "won-back"
    };
    private static final LocalDate ELDEST = LocalDate.of(1945, 1, 1);
    private final Story story;

    CustomerRows(Story story) {
        this.story = story;
    }

    @Override
    public void write(Connection customer) throws SQLException {
        try (Copy rows = new Copy(
                customer,
                "customer",
                "tenant_id, id, version, external_ids, created_at, created_by, updated_at, updated_by, kind,"
                        + " display_name, display_name_sort, display_name_fold, name, organization, industry, emails,"
                        + " phones, country, birth_date, birth_md, language, timezone, currency, source, source_channel,"
                        + " owner_id, tags, began_at, lifecycle_stage, lifecycle_since, lifecycle_reason, quality")) {
            for (int n = 0; n < story.customers(); n++) {
                rows.row(row(n));
            }
        }
        values(customer);
        consents(customer);
        timeline(customer);
        new DocumentRows(customer, story, "customers").write(story.customers(), story::customer, CustomerRows::text);
    }

    private void values(Connection customer) throws SQLException {
        String tenant = story.tenant();
        try (Copy keys = new Copy(customer, "customer_key", "tenant_id, kind, value, record_id, created_at")) {
            for (int n = 0; n < story.customers(); n++) {
                UUID id = story.customer(n);
                Instant at = story.at(n, story.customers());
                keys.row(tenant, "email", email(n), id, at);
                keys.row(tenant, "phone", phone(n), id, at);
                keys.row(tenant, "tag", tag(n), id, at);
            }
        }
        String columns = "tenant_id, collection, system, external_id, record_id, created_at";
        try (Copy ids = new Copy(customer, "external_id", columns)) {
            for (int n = 0; n < story.customers(); n++) {
                Instant at = story.at(n, story.customers());
                ids.row(tenant, "customers", system(n), "C-" + n, story.customer(n), at);
            }
        }
    }

    private static SearchText text(int n) {
        return SearchText.named(n % 5 > 0 ? Names.given(n) + " " + Names.family(n) : Names.organization(n))
                .emails(Stream.of(email(n)))
                .phones(Stream.of(phone(n)))
                .ids(Stream.of("C-" + n));
    }

    private Object[] row(int n) {
        Instant at = story.at(n, story.customers());
        boolean person = isPerson(n);
        String name = name(n);
        String industry = person ? null : Story.one(INDUSTRIES, 2, n * 11L);
        String channel = Story.one(CHANNELS, 2, n * 11L + 1);
        LocalDate born = person && n % 3 > 0 ? ELDEST.plusDays(Story.skewed(22_000, 1, n * 11L + 2)) : null;
        return new Object[] {
            story.tenant(),
            story.customer(n),
            1,
            JsonText.of(new Object[] {Map.of("system", system(n), "id", "C-" + n)}),
            at,
            "user:import",
            story.later(at, 90, n * 11L + 3),
            "user:import",
            person ? "person" : "organization",
            name,
            SortKey.of(name),
            Fold.of(name),
            person ? JsonText.of(Map.of("given", Names.given(n), "family", Names.family(n))) : null,
            person ? null : JsonText.of(Map.of("legalName", name, "industry", industry)),
            industry,
            JsonText.of(new Object[] {Map.of("address", email(n), "primary", true, "status", "unverified")}),
            JsonText.of(new Object[] {Map.of("number", phone(n), "raw", phone(n), "primary", true)}),
            country(n),
            born,
            born == null ? null : born.getMonthValue() * 100 + born.getDayOfMonth(),
            language(n),
            "Asia/Colombo",
            "LKR",
            JsonText.of(Map.of("channel", channel)),
            channel,
            owner(n),
            JsonText.of(new Object[] {tag(n)}),
            at,
            stage(n),
            story.later(at, 60, n * 11L + 7),
            "a purchase",
            "{\"score\": 1.0, \"problems\": []}"
        };
    }

    private UUID owner(int n) {
        return n % 7 == 0 ? null : story.fixed(Story.Kind.SELLER, Story.skewed(Story.SELLERS, 2, n * 11L + 8));
    }

    private void consents(Connection customer) throws SQLException {
        String[] states = {"granted", "denied", "withdrawn", "pending"};
        try (Copy rows = new Copy(
                customer,
                "consent",
                "tenant_id, id, version, created_at, created_by, updated_at, updated_by, customer_id, channel, purpose,"
                        + " status, at")) {
            for (int n = 0; n < story.customers(); n++) {
                Instant at = story.at(n, story.customers());
                UUID id = story.id(Story.Kind.CONSENT, n, at);
                String status = Story.one(states, 2, n * 13L);
                rows.row(
                        story.tenant(),
                        id,
                        1,
                        at,
                        "user:import",
                        at,
                        "user:import",
                        story.customer(n),
                        "email",
                        "newsletter",
                        status,
                        at);
            }
        }
    }

    private void timeline(Connection customer) throws SQLException {
        try (Copy rows = new Copy(
                customer,
                "timeline_entry",
                "tenant_id, id, customer_id, subject_id, happened_at, recorded_at, type, short_type, source, record_id,"
                        + " figures, summary")) {
            for (int n = 0; n < story.orders(); n++) {
                Instant at = story.at(n, story.orders());
                UUID id = story.customer(story.customerOf(n, story.orders(), Story.Kind.ORDER.ordinal()));
                rows.row(
                        story.tenant(),
                        story.id(Story.Kind.EVENT, n, at),
                        id,
                        id,
                        at,
                        at,
                        "bandhu.sales.order-placed.v1",
                        "order-placed",
                        "sales",
                        story.order(n),
                        "{}",
                        "An order was placed.");
            }
        }
    }

    static boolean isPerson(int n) {
        return n % 5 > 0;
    }

    static String name(int n) {
        return isPerson(n) ? Names.given(n) + " " + Names.family(n) : Names.organization(n);
    }

    static String country(int n) {
        return n % 20 == 0 ? null : Story.one(COUNTRIES, 3, n * 11L + 4);
    }

    static String language(int n) {
        return n % 10 == 0 ? null : Story.one(LANGUAGES, 2, n * 11L + 5);
    }

    static String stage(int n) {
        return Story.one(STAGES, 3, n * 11L + 6);
    }

    static String system(int n) {
        return n % 20 == 0 ? "shop" : "erp";
    }

    static String email(int n) {
        return "person" + n + "@example.org";
    }

    private static String phone(int n) {
        return "+9477%07d".formatted(n);
    }

    private static String tag(int n) {
        return "tag-" + Story.skewed(2_000, 3, n * 11L + 9);
    }
}
