package bandhu.marketing.template;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks what a template would say to a customer. */
@Schema(example = """
        {"customerId": "0199d5a4-7c00-7000-8000-000000000001"}""")
record PreviewTemplate(@NotNull UUID customerId) {}
