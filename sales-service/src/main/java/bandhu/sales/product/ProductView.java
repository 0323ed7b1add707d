package bandhu.sales.product;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.money.Money;
import bandhu.chassis.record.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as the API shows it. */
@Schema(name = "Product")
record ProductView(
        UUID id,
        String sku,
        String name,
        String family,
        ProductKind kind,
        List<String> solves,
        List<UUID> addOnTo,
        Money price,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}
