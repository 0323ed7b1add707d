package bandhu.support;

import bandhu.chassis.problem.ProblemType;

/** The problems that only support-service answers; the rest are the chassis' common ones. */
public enum SupportProblems implements ProblemType {
    OUT_OF_ORDER("out-of-order", 409),
    ALREADY_ANSWERED("already-answered", 409);

    private final String code;
    private final int status;

    SupportProblems(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
