package bandhu.testing.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class HouseRulesTest {

    private static final String ENTITY = "package bandhu.sales.team; @jakarta.persistence.Entity class Team {}";

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_is_found(ArchRule rule, String[] sources) throws IOException {
        assertThat(rule.evaluate(Snippets.compile(sources)).hasViolation()).isTrue();
    }

    @Test
    void code_that_keeps_the_rules_passes() throws IOException {
        var good = Snippets.compile(
                "package bandhu.sales.team; record TeamView(String name) {}",
                "package bandhu.sales.team; @jakarta.persistence.Entity class Team { private String name; }",
                "package bandhu.sales.team; class TeamRepository { Team get() { return null; } }",
                """
                package bandhu.sales.team;
                class TeamService {
                    private final TeamRepository teams;
                    TeamService(TeamRepository teams) { this.teams = teams; }
                    @jakarta.transaction.Transactional
                    public TeamView get(java.time.Clock clock) {
                        java.time.Instant.now(clock);
                        return teams.get() == null ? null : new TeamView("");
                    }
                }
                """,
                """
                package bandhu.sales.team;
                @jakarta.ws.rs.Path("/v1/teams")
                @bandhu.chassis.idempotency.Idempotent
                @jakarta.annotation.security.PermitAll
                class TeamResource {
                    private final TeamService service;
                    TeamResource(TeamService service) { this.service = service; }
                    @jakarta.ws.rs.GET
                    public TeamView get() { return service.get(null); }
                }
                """,
                """
                package bandhu.sales.customer;
                class CustomerListener {
                    @org.eclipse.microprofile.reactive.messaging.Incoming("customer")
                    void on(java.util.List<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> batch) {}
                }
                """);
        assertThat(broken().map(arguments -> (ArchRule) ((Named<?>) arguments.get()[0]).getPayload())
                        .flatMap(rule -> rule.evaluate(good).getFailureReport().getDetails().stream()))
                .isEmpty();
    }

    @Test
    void a_package_of_sixteen_types_is_too_large() throws IOException {
        String[] sources = Stream.iterate(0, i -> i + 1)
                .limit(SizeRules.PACKAGE_TYPES + 1)
                .map(i -> "package bandhu.sales.team; class Type" + i + " {}")
                .toArray(String[]::new);
        var classes = Snippets.compile(sources);

        assertThat(catchThrowable(() -> SizeRules.packages_are_small(classes)))
                .hasMessageContaining("bandhu.sales.team");
    }

    static Stream<Arguments> broken() {
        return Stream.of(layers(), resources(), boundaries(), code()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> layers() {
        return Stream.of(
                rule(
                        "an entity in a signature",
                        LayerRules.resources_reach_aggregates_only_through_a_service,
                        ENTITY,
                        "package bandhu.sales.team; class TeamResource { java.util.List<Team> get() { return null; } }"),
                rule(
                        "a service that knows its resource",
                        LayerRules.services_do_not_know_resources,
                        "package bandhu.sales.team; class TeamResource {}",
                        "package bandhu.sales.team; class TeamService { TeamResource resource; }"),
                rule(
                        "a repository that knows its service",
                        LayerRules.repositories_know_neither_services_nor_resources,
                        "package bandhu.sales.team; class TeamService {}",
                        "package bandhu.sales.team; class TeamRepository { TeamService service; }"),
                rule(
                        "an aggregate that asks a repository",
                        LayerRules.aggregates_know_nothing_above_them,
                        "package bandhu.sales.team; class TeamRepository {}",
                        "package bandhu.sales.team; @jakarta.persistence.Entity class Team { TeamRepository teams; }"),
                rule(
                        "a transactional resource",
                        LayerRules.only_services_are_transactional,
                        "package bandhu.sales.team; @jakarta.transaction.Transactional class TeamResource {}"),
                rule(
                        "a transactional method of a listener",
                        LayerRules.only_services_have_transactional_methods,
                        "package bandhu.sales.team; class TeamListener { @jakarta.transaction.Transactional void on() {} }"),
                rule("a service that listens", LayerRules.only_listeners_listen, """
                        package bandhu.sales.team;
                        class TeamService {
                            @org.eclipse.microprofile.reactive.messaging.Incoming("x") void on(String x) {}
                        }
                        """),
                rule(
                        "two features in a circle",
                        LayerRules.features_are_free_of_cycles,
                        "package bandhu.sales.team; public class Team { bandhu.sales.seller.Seller seller; }",
                        "package bandhu.sales.seller; public class Seller { bandhu.sales.team.Team team; }"));
    }

    private static Stream<Arguments> resources() {
        return Stream.of(
                rule(
                        "a path outside a resource",
                        ResourceRules.only_resources_have_paths,
                        "package bandhu.sales.team; @jakarta.ws.rs.Path(\"/v1/teams\") class Teams {}"),
                rule(
                        "a resource that forgets idempotency",
                        ResourceRules.every_resource_is_idempotent,
                        "package bandhu.sales.team; @jakarta.ws.rs.Path(\"/v1/teams\") class TeamResource {}"),
                rule(
                        "an operation open to all",
                        ResourceRules.every_operation_says_who_may,
                        "package bandhu.sales.team; class TeamResource { @jakarta.ws.rs.GET public void get() {} }"),
                rule("an HTTP exception from a repository", ResourceRules.below_resources_nothing_speaks_http, """
                        package bandhu.sales.team;
                        class TeamRepository { void get() { throw new jakarta.ws.rs.NotFoundException(); } }
                        """));
    }

    private static Stream<Arguments> boundaries() {
        return Stream.of(
                rule(
                        "an object mapper",
                        BoundaryRules.machinery_stays_in_the_chassis,
                        "package bandhu.sales.team; class TeamService { com.fasterxml.jackson.databind.ObjectMapper json; }"),
                rule(
                        "Hibernate's session",
                        BoundaryRules.machinery_stays_in_the_chassis,
                        "package bandhu.sales.team; class TeamService { org.hibernate.Session session; }"),
                rule(
                        "Vert.x",
                        BoundaryRules.machinery_stays_in_the_chassis,
                        "package bandhu.sales.team; class TeamService { io.vertx.core.Vertx vertx; }"),
                rule(
                        "a producer of its own",
                        BoundaryRules.kafka_stays_in_the_chassis,
                        "package bandhu.sales.team; class TeamService { org.apache.kafka.clients.producer.KafkaProducer p; }"),
                rule(
                        "a record outside a listener",
                        BoundaryRules.only_listeners_see_kafka_records,
                        "package bandhu.sales.team; class TeamService { org.apache.kafka.clients.consumer.ConsumerRecord r; }"),
                rule("a native query", BoundaryRules.only_analytics_writes_sql, """
                        package bandhu.sales.team;
                        class TeamRepository { void x(org.hibernate.Session em) { em.createNativeQuery("SELECT 1"); } }
                        """),
                rule(
                        "the chassis' SQL",
                        BoundaryRules.only_analytics_writes_sql,
                        "package bandhu.sales.team; class TeamRepository { bandhu.chassis.sql.Sql sql; }"),
                rule(
                        "JDBC",
                        BoundaryRules.only_analytics_writes_sql,
                        "package bandhu.sales.team; class TeamRepository { javax.sql.DataSource source; }"),
                rule(
                        "another service",
                        BoundaryRules.no_service_knows_another,
                        "package bandhu.customer.profile; public class Customer {}",
                        "package bandhu.sales.team; class Team { bandhu.customer.profile.Customer customer; }"));
    }

    private static Stream<Arguments> code() {
        return Stream.of(
                rule("Instant.now", CodeRules.time_is_injected, inMethod("java.time.Instant.now();")),
                rule(
                        "now in a zone",
                        CodeRules.time_is_injected,
                        inMethod("java.time.LocalDate.now(java.time.ZoneId.of(\"Z\"));")),
                rule("milliseconds", CodeRules.time_is_injected, inMethod("System.currentTimeMillis();")),
                rule("a clock of its own", CodeRules.time_is_injected, inMethod("java.time.Clock.systemUTC();")),
                rule(
                        "the machine's clock",
                        CodeRules.services_go_by_their_tenants_clock,
                        "package bandhu.sales.team; class TeamService {"
                                + " TeamService(@bandhu.chassis.time.SystemTime java.time.Clock clock) {} }"),
                rule(
                        "a setter",
                        CodeRules.entities_have_no_setters,
                        "package bandhu.sales.team; @jakarta.persistence.Entity class Team { void setName(String n) {} }"),
                rule(
                        "a public field",
                        CodeRules.entities_keep_their_fields,
                        "package bandhu.sales.team; @jakarta.persistence.Entity class Team { public String name; }"),
                rule(
                        "field injection",
                        CodeRules.injection_is_by_constructor,
                        "package bandhu.sales.team; class TeamService { @jakarta.inject.Inject java.time.Clock clock; }"),
                rule("a single setting in a field", SettingRules.settings_are_mapped, """
                        package bandhu.sales.team;
                        class TeamService { @org.eclipse.microprofile.config.inject.ConfigProperty(name = "x") String x; }
                        """),
                rule("a single setting in a method", SettingRules.settings_are_not_injected_one_by_one, """
                        package bandhu.sales.team;
                        class T { void t(@org.eclipse.microprofile.config.inject.ConfigProperty(name = "x") String x) {} }
                        """),
                rule("a single setting in a constructor", SettingRules.constructors_take_mapped_settings, """
                        package bandhu.sales.team;
                        class T { T(@org.eclipse.microprofile.config.inject.ConfigProperty(name = "x") String x) {} }
                        """));
    }

    private static String inMethod(String statement) {
        return "package bandhu.sales.team; class Team { void act() { " + statement + " } }";
    }

    private static Arguments rule(String name, ArchRule rule, String... sources) {
        return arguments(named(name, rule), sources);
    }
}
