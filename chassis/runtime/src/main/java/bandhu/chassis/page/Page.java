package bandhu.chassis.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null at the end
 * @param total only where it was asked for
 * @param totalRelation {@code eq}, or {@code gte} when there are more than were counted
 * @param shape how the items are to be shown
 */
@Schema(requiredProperties = {"items", "next"})
public record Page<T>(
        List<T> items,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) String totalRelation,
        @JsonIgnore @Schema(hidden = true) Shape shape)
        implements Continued {

    public Page(List<T> items, String next, Long total, String totalRelation) {
        this(items, next, total, totalRelation, Shape.WHOLE);
    }

    /** A page with its total, of which no more than {@link Lists#COUNTED} are told; null where none is wanted. */
    public static <T> Page<T> of(List<T> items, String next, Long total, Shape shape) {
        return total != null && total > Lists.COUNTED
                ? new Page<>(items, next, (long) Lists.COUNTED, "gte", shape)
                : new Page<>(items, next, total, total == null ? null : "eq", shape);
    }

    public <V> Page<V> map(Function<T, V> view) {
        return with(items.stream().map(view).toList());
    }

    /** The same page with what is shown in place of its items. */
    public <V> Page<V> with(List<V> views) {
        return new Page<>(views, next, total, totalRelation, shape);
    }
}
