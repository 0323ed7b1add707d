package bandhu.support;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.nullValue;

/** A tenant with the few records that most support tests begin with. */
public final class SupportWorld {
    private final Tenant tenant;

    public SupportWorld(Tenant tenant) {
        this.tenant = tenant;
    }

    public Client admin() {
        return tenant.as(Roles.ADMIN);
    }

    public Client agent() {
        return tenant.as(Roles.SUPPORT_AGENT);
    }

    public String create(String path, Map<String, ?> members) {
        return admin().post(path, members).statusCode(201).extract().path("id");
    }

    public String ticket(Map<String, ?> members) {
        return create("/v1/tickets", members);
    }

    public ValidatableResponse act(String ticket, String action) {
        return act(ticket, action, Map.of());
    }

    public ValidatableResponse act(String ticket, String action, Map<String, ?> body) {
        return admin().post("/v1/tickets/" + ticket + "/" + action, body);
    }

    /** The satisfaction survey that every tenant begins with. */
    public String survey() {
        return admin().get("/v1/surveys").statusCode(200).extract().path("items[0].id");
    }

    /** A customer as customer-service tells of one, once this service knows it. */
    public String customer(String state) {
        UUID id = UUID.randomUUID();
        tell(id, 1, state);
        String probe = ticket(Map.of("subject", "probe", "customerId", id));
        Events.eventually(() -> admin().get("/v1/tickets/" + probe).body("unresolved", nullValue()));
        admin().delete("/v1/tickets/" + probe).statusCode(204);
        return id.toString();
    }

    public void tell(UUID customer, long version, String state) {
        Published.state("customer", tenant, "customers", customer, version)
                .data(state)
                .send();
    }

    /** The token in the link of a survey. */
    public String token(String answer) {
        Calls calls = Arc.container().instance(Calls.class).get();
        SignedLinks links = Arc.container().instance(SignedLinks.class).get();
        return calls.as(
                Call.system(tenant.name(), "support", "test"),
                () -> links.token(
                        "survey-answer", UUID.fromString(answer), Instant.now().plus(1, ChronoUnit.DAYS)));
    }

    /** The survey behind a link, by its id. */
    public String answerOf(String link) {
        SignedLinks links = Arc.container().instance(SignedLinks.class).get();
        String token = link.substring(link.lastIndexOf('/') + 1);
        return links.read("survey-answer", token).orElseThrow().id().toString();
    }
}
