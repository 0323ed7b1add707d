package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.notNullValue;

/** A tenant of its own with custom fields; JSON is written with single quotes. */
class FieldWorld {
    static final String TIERS =
            "'options': [{'key': 'gold', 'label': 'Gold'}, {'key': 'tin', 'label': 'Tin', 'active': false}]";
    final Tenant tenant = Tenants.random();
    final Client admin = tenant.as(Roles.ADMIN);

    void allTypes() {
        field("'key': 'size', 'label': 'Size', 'type': 'number', 'rules': {'min': 15}");
        field("'key': 'since', 'label': 'Since', 'type': 'date'");
        field("'key': 'vip', 'label': 'VIP', 'type': 'boolean'");
        field("'key': 'tier', 'label': 'Tier', 'type': 'select', " + TIERS);
        field("'key': 'likes', 'label': 'Likes', 'type': 'multiselect', " + TIERS);
        field("'key': 'site', 'label': 'Site', 'type': 'url'");
        field("'key': 'mail', 'label': 'Mail', 'type': 'email'");
        field("'key': 'fon', 'label': 'Phone', 'type': 'phone'");
        field("'key': 'budget', 'label': 'Budget', 'type': 'money'");
        field("'key': 'friend', 'label': 'Friend', 'type': 'reference', 'references': 'customers'");
        field("'key': 'motto', 'label': 'Motto', 'type': 'text', 'rules': {'maxLength': 5}");
    }

    String field(String members) {
        return admin.post("/v1/customers/fields", json("{" + members + "}"))
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    String customer(String name, String customFields) {
        return admin.post(
                        "/v1/customers",
                        json("{'kind': 'person', 'displayName': '" + name + "', 'customFields': {" + customFields
                                + "}}"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse search(String where) {
        return admin.post("/v1/customers/search", json("{'where': " + where + "}"));
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }
}
