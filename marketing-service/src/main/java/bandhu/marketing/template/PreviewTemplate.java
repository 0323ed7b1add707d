package bandhu.marketing.template;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks what a template would say to a customer. */
record PreviewTemplate(@NotNull UUID customerId) {}
