package bandhu.customer.standard;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link KnownCode} and says which standard was meant. */
public class KnownCodeValidator implements ConstraintValidator<KnownCode, String> {
    private Standard standard;

    @Override
    public void initialize(KnownCode code) {
        standard = code.value();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        if (code == null || standard.knows(code)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("must be " + standard.description())
                .addConstraintViolation();
        return false;
    }
}
