package bandhu.customer.profile;

import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.Phone;
import bandhu.customer.contact.PostalAddress;
import bandhu.customer.identity.Home;
import bandhu.customer.identity.Kind;
import bandhu.customer.identity.Organization;
import bandhu.customer.identity.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Customers for tests. */
final class Customers {
    static final Instant LONG_AGO = Instant.parse("2016-10-20T00:00:00Z");
    static final PatchCustomer EMPTY = person(null, null);

    private Customers() {}

    static Customer of(PatchCustomer details) {
        return Customer.create(null, details, new Home("LK", null), LONG_AGO);
    }

    static PatchCustomer person(String displayName, PersonName name) {
        return new PatchCustomer(
                Kind.PERSON,
                displayName,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PatchCustomer organization(String legalName) {
        return new PatchCustomer(
                Kind.ORGANIZATION,
                null,
                null,
                new Organization(legalName, "technology", null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PatchCustomer born(LocalDate day) {
        return new PatchCustomer(
                Kind.PERSON,
                "Ada",
                null,
                null,
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Someone of whom everything is known. */
    static PatchCustomer ada() {
        return new PatchCustomer(
                Kind.PERSON,
                null,
                name("Ada", "Lovelace"),
                null,
                List.of(new EmailAddress("Ada@Example.org", "home", null, null)),
                List.of(new Phone("077 123 4567", null, "mobile", null, null)),
                List.of(new PostalAddress("home", List.of("12 Temple Road"), "Kandy", "Central", "20000", "lk")),
                null,
                LocalDate.of(1985, 12, 10),
                "EN-lk",
                "Asia/Colombo",
                "lkr",
                null,
                null,
                List.of("vip"),
                null,
                null);
    }

    static PersonName name(String given, String family) {
        return new PersonName(null, given, null, family, null);
    }
}
