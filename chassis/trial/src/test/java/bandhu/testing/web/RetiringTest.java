package bandhu.testing.web;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import bandhu.testing.contract.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RetiringTest {
    private static final String FORMER = "/v1/echoes/former";
    private final Client client = Tenants.random().as(Roles.ADMIN);

    @Test
    void every_answer_says_since_when_until_when_and_where_to_read_on() {
        long since = LocalDate.of(2026, 11, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

        client.get(FORMER)
                .statusCode(200)
                .header("Deprecation", "@" + since)
                .header("Sunset", "Tue, 09 Nov 2027 00:00:00 GMT")
                .header("Link", "</v1/echoes/call>; rel=\"deprecation\"");
        client.get(FORMER + "?at=11").statusCode(400).header("Deprecation", "@" + since);
    }

    @Test
    void others_say_nothing() {
        client.get("/v1/echoes/call")
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void the_document_says_it_too() {
        Operation former = Operation.all()
                .filter(operation -> operation.path().equals(FORMER))
                .findFirst()
                .orElseThrow();

        assertThat(former.isDeprecated()).isTrue();
        assertThat(former.node().path("description").asText())
                .endsWith("Deprecated since 2026-11-01, ends on 2027-11-09: /v1/echoes/call");
        assertThat(former.node().at("/responses/200/headers").properties())
                .extracting(header -> header.getKey())
                .contains("Deprecation", "Sunset");
        assertThat(Operation.all().filter(Operation::isDeprecated)).hasSize(1);
    }
}
