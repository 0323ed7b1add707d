package bandhu.chassis.imports;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that has arrived whole and waits to be applied.
 *
 * @param options in a form, the part before the file; otherwise they are query parameters
 * @param file CSV or JSON lines, up to 1 GiB
 */
@Schema(name = "ImportUpload")
public record Upload(
        @Schema(implementation = ImportOptions.class) ImportOptions options,

        @Schema(required = true, type = SchemaType.STRING, format = "binary")
        String file,

        @Schema(hidden = true) ImportParameters parameters) {
    /** The media types in which files come. */
    public static final String FORM = "multipart/form-data";

    public static final String CSV = "text/csv";
    public static final String JSON_LINES = "application/jsonl";

    Upload(ImportParameters parameters) {
        this(null, null, parameters);
    }
}
