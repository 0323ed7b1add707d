package bandhu.sales;

import bandhu.chassis.problem.ProblemType;

/** The problems that only sales-service answers; the rest are the chassis' common ones. */
public enum SalesProblems implements ProblemType {
    OUT_OF_ORDER("out-of-order", 409, "This happened before what is already recorded"),
    IN_USE("in-use", 409, "Other records need this one"),
    STAGE_INCOMPLETE("stage-incomplete", 422, "The stage asks for members that the opportunity lacks");

    private final String code;
    private final int status;
    private final String title;

    SalesProblems(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
