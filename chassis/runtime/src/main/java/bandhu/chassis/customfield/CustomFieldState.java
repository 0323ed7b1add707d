package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import java.util.List;
import java.util.UUID;

/** A definition as other services may know it. */
record CustomFieldState(
        UUID id,
        long version,
        String collection,
        String key,
        String label,
        CustomType type,
        List<Option> options,
        Rules rules,
        String references) {}
