package bandhu.sales.deal;

import bandhu.chassis.money.Money;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line as clients write it.
 *
 * @param family read-only
 * @param quantity 1, when not said
 * @param unitPrice the product's list price, when not said
 * @param amount read-only
 */
@Schema(name = "LineInput")
public record LineInput(
        @NotNull UUID productId,

        @Size(max = 100) @Schema(readOnly = true) String family,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 4)
        BigDecimal quantity,

        Money unitPrice,

        @Schema(readOnly = true) Money amount) {

    public static LineInput of(Line line) {
        return new LineInput(line.productId(), line.family(), line.quantity(), line.unitPrice(), line.amount());
    }
}
