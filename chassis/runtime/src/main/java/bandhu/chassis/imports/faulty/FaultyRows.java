package bandhu.chassis.imports.faulty;

import bandhu.chassis.call.Call;
import bandhu.chassis.imports.stage.FaultySource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All rows that an import refused, yet to be read for a call. */
@Schema(
        name = "FaultyRows",
        type = SchemaType.STRING,
        description = "The refused rows as they were sent, with a column that says why; of JSON lines, the lines.")
public record FaultyRows(
        @Schema(hidden = true) FaultySource source,
        @Schema(hidden = true) List<String> columns,
        @Schema(hidden = true) Call call) {}
