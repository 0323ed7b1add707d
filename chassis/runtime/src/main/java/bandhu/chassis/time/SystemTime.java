package bandhu.chassis.time;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clock of the machine, for what a sandbox must not move: mail on its way, keys of requests, what the inbox remembers.
 * Everything that a tenant can see is timed by the plain {@link java.time.Clock}, which is the tenant's.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface SystemTime {}
