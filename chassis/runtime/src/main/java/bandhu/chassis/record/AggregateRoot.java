package bandhu.chassis.record;

import bandhu.chassis.call.Call;
import bandhu.chassis.json.ImmutableJson;
import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * The root of what changes together: identity, tenant, version and origin. Subclasses keep their fields private, have no
 * setters, and let behaviour return the event that it caused.
 */
@MappedSuperclass
@EntityListeners(Births.class)
public abstract class AggregateRoot {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    @Version
    private long version = 1;

    @ImmutableJson
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds = List.of();

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "updated_by", nullable = false)
    private String updatedBy;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Transient
    private boolean newborn;

    @Transient
    private Object loaded;

    @Transient
    private List<ExternalId> loadedExternalIds = List.of();

    protected AggregateRoot() {}

    /** @param id the client's choice, or a fresh {@link Uuid7} */
    protected AggregateRoot(UUID id, List<ExternalId> externalIds) {
        this.id = id;
        this.externalIds = List.copyOf(externalIds);
    }

    /** The collection it belongs to, as in the path: {@code customers}. */
    public abstract String collection();

    /** Everything about it, as the change record keeps it: a record of plain values, detached from the entity. */
    public abstract Object snapshot();

    /** What other services may know of it, for the compacted state topic; null where they need nothing. */
    public Object published() {
        return null;
    }

    /**
     * Stamps who touched it when; called by the outbox with each event, so that no use case can forget it. A new one keeps
     * the stamp that it got when it was persisted, so that its first event finds it at version 1.
     *
     * @return whether its version is known only when it is written
     */
    public final boolean touched(Call call, Instant now) {
        if (newborn) {
            newborn = false;
            return false;
        }
        stamp(call, now);
        return true;
    }

    /** Stamps it before its row is made. */
    final void born(Call call, Instant now) {
        stamp(call, now);
        newborn = true;
    }

    /** Gives it the version that its row will have once what changed is written. Hibernate counts from the version it read. */
    final void foresee() {
        version++;
    }

    private void stamp(Call call, Instant now) {
        if (createdAt == null) {
            createdAt = now;
            createdBy = call.actor();
        }
        updatedAt = now;
        updatedBy = call.actor();
    }

    @PostLoad
    final void remember() {
        if (Reading.SHOWING.isBound()) {
            return;
        }
        loaded = deletedAt == null ? snapshot() : null;
        loadedExternalIds = deletedAt == null ? externalIds : List.of();
    }

    /**
     * What {@link #snapshot()} was when it was read, null for one that is new or was deleted: the change record's
     * {@code before}.
     */
    public final Object loaded() {
        return loaded;
    }

    /** The external ids that the side table holds for it as far as is known: those it was read with. */
    final List<ExternalId> loadedExternalIds() {
        return loadedExternalIds;
    }

    final void externalIdsKept() {
        loadedExternalIds = deletedAt == null ? externalIds : List.of();
    }

    protected final void externalIds(List<ExternalId> ids) {
        externalIds = List.copyOf(ids);
    }

    protected final void deletedAt(Instant moment) {
        deletedAt = moment;
    }

    public final UUID id() {
        return id;
    }

    public final String tenantId() {
        return tenantId;
    }

    public final long version() {
        return version;
    }

    public final List<ExternalId> externalIds() {
        return externalIds;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final String createdBy() {
        return createdBy;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    public final String updatedBy() {
        return updatedBy;
    }

    public final Instant deletedAt() {
        return deletedAt;
    }

    public final boolean isDeleted() {
        return deletedAt != null;
    }
}
