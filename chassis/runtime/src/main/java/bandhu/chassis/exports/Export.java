package bandhu.chassis.exports;

import bandhu.chassis.call.Call;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of records, yet to be read for a call.
 *
 * @param collection what it is a file of
 * @param pages the collection's own search, as it is shown to whoever asks
 * @param first the first page, found already
 */
@Schema(name = "Export", type = SchemaType.STRING, description = "Rows of CSV, or lines of JSON.")
public record Export(
        @Schema(hidden = true) String collection,
        @Schema(hidden = true) ExportRequest request,
        @Schema(hidden = true) List<String> fields,
        @Schema(hidden = true) Function<SearchRequest, ? extends Page<?>> pages,
        @Schema(hidden = true) Page<?> first,
        @Schema(hidden = true) Call call) {
    private static final int MOST = 200;

    /** The page after one, null behind the last. */
    Page<?> after(Page<?> page) {
        return page.next() == null ? null : pages.apply(search(request, page.next()));
    }

    static SearchRequest search(ExportRequest request, String cursor) {
        return new SearchRequest(
                request.where(), request.q(), request.sort(), MOST, cursor, null, null, null, request.timeZone());
    }
}
