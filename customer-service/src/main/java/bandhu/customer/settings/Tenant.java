package bandhu.customer.settings;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.settings.TenantSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A tenant. It exists from its first valid token with default settings; a row exists once it sets something. */
@Entity
@Table(name = "tenant")
class Tenant extends AggregateRoot {
    static final String COLLECTION = "tenants";

    @Column(nullable = false)
    private String name;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(nullable = false)
    private String currency;

    private String country;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<String> languages;

    @Column(name = "fiscal_year_start", nullable = false)
    private String fiscalYearStart;

    @Column(nullable = false)
    private String visibility;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Double> thresholds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> retention;

    protected Tenant() {}

    private Tenant(String tenant) {
        super(idOf(tenant), List.of());
        assign(PatchTenantSettings.defaults(tenant));
    }

    /** A tenant that set nothing; not stored. */
    static Tenant unset(String tenant) {
        return new Tenant(tenant);
    }

    /** The id of a tenant, the same for ever: a name-based UUID. */
    static UUID idOf(String tenant) {
        return UUID.nameUUIDFromBytes(("bandhu:tenant:" + tenant).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes over what is written; empty when that is what stands already. */
    Optional<TenantEvent.SettingsChanged> change(PatchTenantSettings next) {
        PatchTenantSettings now = settings();
        List<String> members = new ArrayList<>();
        note(members, "name", now.name(), next.name());
        note(members, "timeZone", now.timeZone(), next.timeZone());
        note(members, "currency", now.currency(), next.currency());
        note(members, "country", now.country(), next.country());
        note(members, "languages", now.languages(), next.languages());
        note(members, "fiscalYearStart", now.fiscalYearStart(), next.fiscalYearStart());
        note(members, "visibility", now.visibility(), next.visibility());
        note(members, "thresholds", now.thresholds(), next.thresholds());
        note(members, "retention", now.retention(), next.retention());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        assign(next);
        return Optional.of(new TenantEvent.SettingsChanged(members));
    }

    private static void note(List<String> members, String name, Object now, Object next) {
        if (!Objects.equals(now, next)) {
            members.add(name);
        }
    }

    private void assign(PatchTenantSettings settings) {
        name = settings.name();
        timeZone = settings.timeZone();
        currency = settings.currency();
        country = settings.country();
        languages = settings.languages();
        fiscalYearStart = settings.fiscalYearStart();
        visibility = settings.visibility().wire();
        thresholds = settings.thresholds();
        retention = settings.retention();
    }

    PatchTenantSettings settings() {
        return new PatchTenantSettings(
                name,
                timeZone,
                currency,
                country,
                languages,
                fiscalYearStart,
                Visibility.of(visibility),
                thresholds,
                retention);
    }

    /** The settings in the form in which every service keeps them. */
    TenantSettings shared() {
        return new TenantSettings(name, ZoneId.of(timeZone), currency, country, languages, fiscalYearStart, visibility);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return TenantSettingsView.of(this);
    }

    @Override
    public Object published() {
        return TenantSettingsView.of(this);
    }
}
