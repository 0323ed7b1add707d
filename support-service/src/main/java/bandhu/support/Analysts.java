package bandhu.support;

import bandhu.chassis.call.Call;
import bandhu.chassis.security.Roles;
import java.util.Set;

/** Analysts read figures: personal data is masked for who is nothing else. */
public final class Analysts {
    private Analysts() {}

    public static boolean only(Call call) {
        return call.roles().equals(Set.of(Roles.ANALYST));
    }
}
