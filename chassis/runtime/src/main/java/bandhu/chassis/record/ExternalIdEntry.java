package bandhu.chassis.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A row of the side table, for the conditions of lists; written by {@link ExternalIdTable}. */
@Entity
@Immutable
@Table(name = "external_id")
@IdClass(ExternalIdEntry.Key.class)
class ExternalIdEntry {
    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String collection;

    @Id
    private String system;

    @Id
    private String externalId;

    private UUID recordId;

    protected ExternalIdEntry() {}

    record Key(String collection, String system, String externalId) implements Serializable {}
}
