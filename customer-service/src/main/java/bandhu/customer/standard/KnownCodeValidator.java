package bandhu.customer.standard;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link KnownCode}. */
public class KnownCodeValidator implements ConstraintValidator<KnownCode, String> {
    private Standard standard;

    @Override
    public void initialize(KnownCode code) {
        standard = code.value();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
        return code == null || standard.knows(code);
    }
}
