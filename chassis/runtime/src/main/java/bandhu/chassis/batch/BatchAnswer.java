package bandhu.chassis.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each operation, in their order. */
@Schema(name = "BatchAnswer")
public record BatchAnswer(@Schema(required = true) List<BatchItem> items) {}
