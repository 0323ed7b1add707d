package bandhu.analytics.customer;

import bandhu.analytics.dimension.Dimensions;
import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps of customers what figures are grouped by. */
@ApplicationScoped
class CustomerFollower implements CustomerStateFollower {
    private final Dimensions dimensions;

    CustomerFollower(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public String collection() {
        return "customers";
    }

    @Override
    public void follow(List<IncomingState> states) {
        dimensions.keep(states);
    }
}
