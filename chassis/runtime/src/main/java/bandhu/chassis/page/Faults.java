package bandhu.chassis.page;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;

/** How a fault of a member is answered: of a query parameter by 400, of a body by 422. */
@FunctionalInterface
public interface Faults {
    Faults OF_QUERY = ProblemException::parameter;
    Faults OF_BODY = (member, message) -> ProblemException.invalid("/" + member, message);

    ProblemException of(String member, Text message);
}
