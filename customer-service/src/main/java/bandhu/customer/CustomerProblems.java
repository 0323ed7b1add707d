package bandhu.customer;

import bandhu.chassis.problem.ProblemType;

/** Every problem that customer-service answers beyond those of any service. */
public enum CustomerProblems implements ProblemType {
    UNKNOWN_CUSTOM_FIELD("unknown-custom-field", 422, "There is no custom field of this name");

    private final String code;
    private final int status;
    private final String title;

    CustomerProblems(String code, int status, String title) {
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
