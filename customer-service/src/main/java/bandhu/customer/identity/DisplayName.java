package bandhu.customer.identity;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name under which a customer is shown, where nobody chose one. */
public final class DisplayName {
    /** Characters: the longest that can be derived, three parts and the spaces between. */
    public static final int MOST = 3 * PersonName.MOST + 2;

    private DisplayName() {}

    /** The legal name of an organization, else given, middle and family name in this order; null when there is none. */
    public static String derive(Kind kind, PersonName name, Organization organization) {
        if (kind == Kind.ORGANIZATION && organization != null && organization.legalName() != null) {
            return organization.legalName();
        }
        if (name == null || !name.isUsable()) {
            return null;
        }
        return Stream.of(name.given(), name.middle(), name.family())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
