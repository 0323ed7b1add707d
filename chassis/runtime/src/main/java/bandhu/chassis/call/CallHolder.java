package bandhu.chassis.call;

import jakarta.enterprise.context.RequestScoped;

/** The request-scoped place where the current call stands. */
@RequestScoped
class CallHolder {
    private Call call;

    Call get() {
        return call;
    }

    void set(Call newCall) {
        this.call = newCall;
    }
}
