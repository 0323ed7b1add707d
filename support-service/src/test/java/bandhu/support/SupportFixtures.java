package bandhu.support;

import bandhu.testing.Tenant;
import bandhu.testing.contract.Correlations;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.QueuedJobs;
import bandhu.testing.contract.SampleWebhooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One record of each collection of support-service, and the link of a survey. */
interface SupportFixtures extends Fixtures {

    @Override
    default Map<String, String> make(Tenant tenant) {
        SupportWorld world = new SupportWorld(tenant);
        String ticket = world.ticket(Map.of(
                "subject",
                tenant.name(),
                "description",
                tenant.name(),
                "externalIds",
                List.of(Map.of("system", SYSTEM, "id", tenant.name()))));
        String answer =
                world.create("/v1/survey-answers", Map.of("ticketId", ticket, "score", 3, "comment", tenant.name()));
        String survey = world.survey();
        world.admin()
                .patch("/v1/surveys/" + survey, Map.of("question", Map.of("en", tenant.name())))
                .statusCode(200);
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("/v1/tickets", ticket);
        ids.put(
                "/v1/tickets/fields",
                world.create("/v1/tickets/fields", Map.of("key", "size", "label", tenant.name(), "type", "number")));
        ids.put("/v1/surveys", survey);
        ids.put("/v1/survey-answers", world.token(answer));
        ids.putAll(DeadLetters.fromSettings(tenant));
        ids.putAll(QueuedJobs.of(tenant));
        ids.putAll(SampleWebhooks.of(tenant));
        ids.putAll(Correlations.of(tenant, "surveys"));
        return ids;
    }

    @Override
    default Map<String, String> bodies() {
        return Map.of(
                "upsertTicket",
                "{\"subject\": \"Somebody\"}",
                "bulkTickets",
                BULK,
                "previewBulkTickets",
                BULK,
                "defineTicketField",
                Fixtures.CUSTOM_FIELD);
    }

    @Override
    default Set<String> filledFromTheStart() {
        return Set.of("/v1/surveys", "/v1/support-audit");
    }
}
