package bandhu.customer.standard;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is null or a code of the standard. */
@Constraint(validatedBy = KnownCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
public @interface KnownCode {
    Standard value();

    String message() default "{known-code.standard}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
