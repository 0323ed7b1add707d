package bandhu.chassis.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a file is read and what is done with its rows.
 *
 * @param mode whether rows make records, change those that are there, or both; create by default
 * @param key the field by which a record is found: {@code id}, {@code externalIds.<system>} or another that the collection is found
 *     by; the first of these two that a column has by default
 * @param dryRun whether only to tell what would be done
 * @param mapping fields by the names of their columns; worked out from the names where nobody says
 * @param format by default what the file seems to be
 * @param delimiter one character; by default the one that cuts the first rows best
 * @param quote one character; {@code "} unless the first rows speak for another
 * @param charset UTF-8, UTF-16 or Windows-1252, by its IANA name; by default what the bytes speak for
 * @param header whether the first row has the names of the columns; otherwise they are called 1, 2, 3
 * @param dateFormat of days, as {@code dd/MM/yyyy}; {@code yyyy-MM-dd} by default
 * @param onDuplicate what becomes of a row whose key an earlier row has: it is refused by default
 * @param stopAfter the job fails when more rows than this were refused; never by default
 * @param quiet history: nobody is told of what the rows cause (roles admin and integration)
 */
@Schema(name = "ImportOptions")
public record ImportOptions(
        Mode mode,
        @Size(max = 200) String key,
        Boolean dryRun,
        @Size(max = 1_000) Map<String, String> mapping,
        Format format,
        @Size(min = 1, max = 1) String delimiter,
        @Size(min = 1, max = 1) String quote,
        @Size(max = 40) String charset,
        Boolean header,
        @Size(max = 40) String dateFormat,
        OnDuplicate onDuplicate,
        @Min(0) Long stopAfter,
        Quietness quiet) {

    /** What rows do. */
    @Schema(name = "ImportMode")
    public enum Mode {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("upsert")
        UPSERT
    }

    /** What a file is. */
    @Schema(name = "ImportFormat")
    public enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("jsonl")
        JSON_LINES
    }

    /** What becomes of a row whose key an earlier one has. */
    @Schema(name = "ImportDuplicates")
    public enum OnDuplicate {
        /** It is an error. */
        @JsonProperty("refuse")
        REFUSE,
        /** It is passed over. */
        @JsonProperty("skip")
        SKIP,
        /** It is applied after the earlier one. */
        @JsonProperty("apply")
        APPLY
    }

    /** Who is not told. */
    @Schema(name = "ImportQuiet")
    public enum Quietness {
        @JsonProperty("history")
        HISTORY
    }

    public ImportOptions {
        mode = mode == null ? Mode.CREATE : mode;
        mapping = mapping == null ? Map.of() : mapping;
        onDuplicate = onDuplicate == null ? OnDuplicate.REFUSE : onDuplicate;
    }

    /** The same with what was worked out. */
    ImportOptions with(Map<String, String> fields, String found) {
        return new ImportOptions(
                mode,
                found,
                dryRun,
                fields,
                format,
                delimiter,
                quote,
                charset,
                header,
                dateFormat,
                onDuplicate,
                stopAfter,
                quiet);
    }

    public boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
