package bandhu.chassis.inbox.customer;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.text.Fold;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A customer as customer-service last told, as far as every service that keeps customers needs it. Of one that was deleted
 * nothing personal is left.
 */
@MappedSuperclass
public abstract class CustomerCopy {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    private long version;
    private boolean deleted;
    private String displayName;
    private String displayNameFold;
    private String language;
    private String country;
    private String stage;

    protected CustomerCopy() {}

    protected CustomerCopy(UUID id) {
        this.id = id;
    }

    private record Told(String displayName, String language, String country, Lifecycle lifecycle) {
        static final Told NOTHING = new Told(null, null, null, null);

        record Lifecycle(String stage) {}

        String stage() {
            return lifecycle == null ? null : lifecycle.stage();
        }
    }

    /** Takes over what is told, unless something newer is known; answers whether it did. */
    public final boolean learn(IncomingState state) {
        if (state.version() <= version) {
            return false;
        }
        version = state.version();
        deleted = state.deleted();
        Told told = deleted ? Told.NOTHING : state.as(Told.class);
        displayName = told.displayName();
        displayNameFold = Fold.of(displayName);
        language = told.language();
        country = told.country();
        stage = told.stage();
        if (deleted) {
            forget();
        } else {
            remember(state);
        }
        return true;
    }

    /** Takes over what else this service keeps. */
    protected void remember(IncomingState state) {}

    /** Forgets what {@link #remember} took over. */
    protected void forget() {}

    /** @param masked whether who asks sees figures only */
    public final CustomerBrief brief(boolean masked) {
        return new CustomerBrief(id, masked ? null : displayName, language, country, stage);
    }

    public final Standing standing() {
        return deleted ? Standing.DELETED : Standing.KNOWN;
    }

    public final UUID id() {
        return id;
    }

    public final boolean isDeleted() {
        return deleted;
    }

    protected final String displayName() {
        return displayName;
    }

    protected final String language() {
        return language;
    }
}
