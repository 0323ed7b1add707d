package bandhu.customer.rule;

import bandhu.customer.lifecycle.LifecycleParameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Parameters as they are valid from a moment on, up to the next version. Never changed: histories were folded with it. */
@Entity
@Table(name = "lifecycle_parameter")
class ParameterVersion {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private Instant validFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private LifecycleParameters parameters;

    protected ParameterVersion() {}

    ParameterVersion(UUID id, Instant validFrom, LifecycleParameters parameters) {
        this.id = id;
        this.validFrom = validFrom;
        this.parameters = parameters;
    }

    Instant validFrom() {
        return validFrom;
    }

    LifecycleParameters parameters() {
        return parameters;
    }
}
