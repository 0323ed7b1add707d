package bandhu.customer.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a customer relationship stands. A prospect is somebody about whom no fact has changed anything yet. */
public enum LifecycleStage {
    PROSPECT,
    SELECTED,
    ACQUIRED,
    RETAINED,
    EXTENDED,
    AT_RISK,
    CHURNED,
    WON_BACK;

    /** The stable name on the wire and in event types, such as {@code at-risk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LifecycleStage> ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
