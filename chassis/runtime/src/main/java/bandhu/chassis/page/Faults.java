package bandhu.chassis.page;

import bandhu.chassis.problem.ProblemException;

/** How a fault of a member is answered: of a query parameter by 400, of a body by 422. */
@FunctionalInterface
public interface Faults {
    Faults OF_QUERY = BadParameter::of;
    Faults OF_BODY = (member, code, message) -> ProblemException.invalid("/" + member, code, message);

    ProblemException of(String member, String code, String message);
}
