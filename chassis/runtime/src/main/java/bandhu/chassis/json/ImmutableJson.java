package bandhu.chassis.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * An attribute that stands in a {@code jsonb} column, and whose value is replaced and never changed in place. Of others Hibernate
 * keeps a copy to compare with, which it makes by writing the value as JSON and reading that again.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@JdbcTypeCode(SqlTypes.JSON)
@Mutability(Immutability.class)
public @interface ImmutableJson {}
