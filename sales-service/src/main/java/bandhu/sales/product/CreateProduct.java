package bandhu.sales.product;

import bandhu.chassis.money.Money;
import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new product; only the SKU and the name are needed.
 *
 * @param kind a good, when not said
 * @param solves the customers' needs that it meets
 * @param addOnTo products that it makes sense beside
 */
@Schema(example = """
        {"sku": "GTX-PRO", "name": "GTX Pro", "family": "GTX", "kind": "good", "price": {"amount": "4821.00", "currency": "USD"}}""")
record CreateProduct(
        UUID id,

        @NotBlank @Size(max = 100) String sku,

        @NotBlank @Size(max = 200) String name,

        @Size(max = 100) String family,
        ProductKind kind,

        @Size(max = 50) List<@NotBlank @Size(max = 100) String> solves,

        @Size(max = 50) List<@NotNull UUID> addOnTo,
        Money price,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateProduct keyedBy(ExternalId key) {
        List<ExternalId> keys = Upsert.joined(List.of(), externalIds, key);
        return new CreateProduct(id, sku, name, family, kind, solves, addOnTo, price, keys, occurredAt);
    }
}
