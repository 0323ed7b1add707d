package bandhu.testing.rules;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** Conditions on the parameters of methods and constructors. */
final class Parameters {

    private Parameters() {}

    static ArchCondition<JavaCodeUnit> carryNo(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("have no parameter with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean carries =
                        unit.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(annotation));
                if (carries) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " has one"));
                }
            }
        };
    }
}
