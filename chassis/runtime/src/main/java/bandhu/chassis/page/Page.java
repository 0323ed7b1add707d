package bandhu.chassis.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null at the end
 * @param total only with {@code count=true}
 * @param totalRelation {@code eq}, or {@code gte} when there are more than were counted
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) String totalRelation) {

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next, total, totalRelation);
    }
}
