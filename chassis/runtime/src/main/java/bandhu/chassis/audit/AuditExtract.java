package bandhu.chassis.audit;

import bandhu.chassis.call.Call;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All entries that a filter finds for a call, yet to be read. */
@Schema(name = "AuditExtract", type = SchemaType.STRING, description = "Rows of CSV, or lines of JSON.")
public record AuditExtract(
        @Schema(hidden = true) AuditFilter filter,
        @Schema(hidden = true) Call call) {}
