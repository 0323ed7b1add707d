package bandhu.support;

import bandhu.chassis.problem.ProblemType;

/** The problems that only support-service answers; the rest are the chassis' common ones. */
public enum SupportProblems implements ProblemType {
    OUT_OF_ORDER("out-of-order", 409, "This happened before what is already recorded"),
    ALREADY_ANSWERED("already-answered", 409, "The survey has been answered");

    private final String code;
    private final int status;
    private final String title;

    SupportProblems(String code, int status, String title) {
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
