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

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a product. */
record PatchProduct(
        @NotBlank @Size(max = 100) String sku,

        @NotBlank @Size(max = 200) String name,

        @Size(max = 100) String family,
        ProductKind kind,

        @Size(max = 50) List<@NotBlank @Size(max = 100) String> solves,

        @Size(max = 50) List<@NotNull UUID> addOnTo,
        Money price,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchProduct upsert(ProductView now, CreateProduct input, ExternalId key) {
        return new PatchProduct(
                kept(input.sku(), now.sku()),
                kept(input.name(), now.name()),
                kept(input.family(), now.family()),
                kept(input.kind(), now.kind()),
                kept(input.solves(), now.solves()),
                kept(input.addOnTo(), now.addOnTo()),
                kept(input.price(), now.price()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}
