package bandhu.chassis.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that is deprecated and will end. Its answers carry {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and a
 * link that explains; the OpenAPI document calls it deprecated. It goes on as before until the day it ends.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retiring {
    /** The day from which it is deprecated, {@code YYYY-MM-DD}; may lie ahead. */
    String since();

    /** The day on which it ends, {@code YYYY-MM-DD}. */
    String until();

    /** Where people read what to do instead: a path of this API, or an address. */
    String explained();
}
