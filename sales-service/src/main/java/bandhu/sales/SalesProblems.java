package bandhu.sales;

import bandhu.chassis.problem.ProblemType;

/** The problems that only sales-service answers; the rest are the chassis' common ones. */
public enum SalesProblems implements ProblemType {
    OUT_OF_ORDER("out-of-order", 409),
    IN_USE("in-use", 409),
    STAGE_INCOMPLETE("stage-incomplete", 422);

    private final String code;
    private final int status;

    SalesProblems(String code, int status) {
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
