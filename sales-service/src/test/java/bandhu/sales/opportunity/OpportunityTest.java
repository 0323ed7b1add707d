package bandhu.sales.opportunity;

import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.money.Money;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.record.Uuid7;
import bandhu.sales.SalesProblems;
import bandhu.sales.deal.ForecastCategory;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.LineInput;
import bandhu.sales.deal.Outcome;
import bandhu.sales.opportunity.OpportunityEvent.Closing;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityLost;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityReopened;
import bandhu.sales.opportunity.OpportunityEvent.OpportunityWon;
import bandhu.sales.opportunity.OpportunityIntake.Found;
import bandhu.sales.pipeline.Stage;
import bandhu.sales.pipeline.StageCategory;
import bandhu.sales.pipeline.Stages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OpportunityTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");
    private static final Money NOTHING = Money.zero("USD");

    private final UUID customer = Uuid7.next();
    private final UUID seller = Uuid7.next();
    private final Line line = new Line(Uuid7.next(), "GTX", BigDecimal.TWO, usd("550.00"), usd("1100.00"));
    private final Stage talking = stage("talking", 1, StageCategory.OPEN, List.of());
    private final Stage offering = stage("offering", 2, StageCategory.OPEN, List.of("amount", "expectedCloseDate"));
    private final Stage won = stage("won", 3, StageCategory.WON, List.of());
    private final Stage lost = stage("lost", 4, StageCategory.LOST, List.of());
    private final Stages stages = new Stages(Uuid7.next(), List.of(talking, offering, won, lost));

    @Test
    void a_name_suffices() {
        OpportunityView view = opened(null, List.of(), null).view(Standing.KNOWN, Map.of());

        assertThat(view.stageId()).isEqualTo(talking.id());
        assertThat(view.category()).isEqualTo(StageCategory.OPEN);
        assertThat(view.forecastCategory()).isEqualTo(ForecastCategory.PIPELINE);
        assertThat(view.amount()).isNull();
        assertThat(view.openedAt()).isEqualTo(MONDAY);
    }

    @Test
    void the_amount_is_the_sum_of_the_lines() {
        assertThat(opened(customer, List.of(line, line), null).worth().amount()).isEqualTo(usd("2200.00"));
        assertThat(opened(customer, List.of(), usd("7.00")).worth().amount()).isEqualTo(usd("7.00"));
    }

    @Test
    void an_amount_that_contradicts_the_lines_is_refused() {
        assertThat(refused(() -> opened(customer, List.of(line), usd("1.00"))).violations())
                .extracting(Violation::pointer)
                .containsExactly("/amount");
    }

    @Test
    void new_lines_make_a_new_amount_though_the_old_one_is_sent_along() {
        Opportunity opportunity = opened(customer, List.of(line), null);
        Found twoLines = new Found(customer, List.of(line, line), Map.of());

        opportunity.change(members("deal", customer, usd("1100.00")), twoLines);

        assertThat(opportunity.worth().amount()).isEqualTo(usd("2200.00"));
    }

    @Test
    void the_same_members_change_nothing() {
        Opportunity opportunity = opened(customer, List.of(line), null);

        assertThat(opportunity.change(members("deal", customer, null), new Found(customer, List.of(line), Map.of())))
                .isEmpty();
    }

    @Test
    void a_change_tells_what_the_opportunity_is_now() {
        Opportunity opportunity = opened(null, List.of(), null);

        var event = opportunity
                .change(members("deal", customer, usd("5.00")), new Found(customer, List.of(), Map.of()))
                .orElseThrow();

        assertThat(event.customerId()).isEqualTo(customer);
        assertThat(event.amount()).isEqualTo(usd("5.00"));
    }

    @Test
    void a_win_with_a_customer_and_lines_names_its_order() {
        Opportunity opportunity = opened(customer, List.of(line), null);

        OpportunityWon event = opportunity.win(stages, closing(null)).event();

        assertThat(event.orderId()).isNotNull().isEqualTo(opportunity.orderId());
        assertThat(event.amount()).isEqualTo(usd("1100.00"));
        assertThat(event.fromStageId()).isEqualTo(talking.id());
        assertThat(event.from()).isEqualTo(talking.mark());
        assertThat(event.cycleStartedAt()).isEqualTo(MONDAY);
        assertThat(opportunity.view(Standing.KNOWN, Map.of()).forecastCategory())
                .isEqualTo(ForecastCategory.CLOSED);
    }

    @Test
    void a_win_without_a_customer_counts_but_places_no_order() {
        OpportunityWon event =
                opened(null, List.of(line), null).win(stages, closing(null)).event();

        assertThat(event.customerId()).isNull();
        assertThat(event.orderId()).isNull();
    }

    @Test
    void a_win_without_lines_places_no_order_and_may_be_worth_nothing() {
        OpportunityWon event =
                opened(customer, List.of(), null).win(stages, closing(null)).event();

        assertThat(event.orderId()).isNull();
        assertThat(event.amount()).isEqualTo(NOTHING);
    }

    @Test
    void a_loss_tells_its_reason_only_as_a_code() {
        OpportunityLost coded = opened(customer, List.of(), null)
                .lose(stages, closing(new Outcome("price", "too dear for Anna")))
                .event();
        OpportunityLost text = opened(customer, List.of(), null)
                .lose(stages, closing(new Outcome("Too dear for Anna", null)))
                .event();

        assertThat(coded.reason()).isEqualTo("price");
        assertThat(text.reason()).isNull();
    }

    @Test
    void what_is_closed_cannot_close_again() {
        Opportunity opportunity = opened(customer, List.of(line), null);
        opportunity.win(stages, closing(null));

        assertThat(refused(() -> opportunity.win(stages, closing(null))).type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
        assertThat(refused(() -> opportunity.lose(stages, closing(new Outcome("price", null))))
                        .type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void the_worth_of_a_closed_opportunity_is_settled_but_its_name_is_not() {
        Opportunity opportunity = opened(customer, List.of(line), null);
        opportunity.win(stages, closing(null));
        Found same = new Found(customer, List.of(line), Map.of());
        Found other = new Found(customer, List.of(line, line), Map.of());

        assertThat(opportunity.change(closedMembers("renamed"), same)).isPresent();
        assertThat(refused(() -> opportunity.change(closedMembers("deal"), other))
                        .type())
                .isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void reopening_forgets_the_end() {
        Opportunity opportunity = opened(customer, List.of(line), null);
        opportunity.win(stages, closing(new Outcome("fit", null)));

        OpportunityReopened event = opportunity.reopen(stages, FRIDAY).event();

        assertThat(event.stageId()).isEqualTo(talking.id());
        assertThat(event.fromStageId()).isEqualTo(won.id());
        OpportunityView view = opportunity.view(Standing.KNOWN, Map.of());
        assertThat(view.orderId()).isNull();
        assertThat(view.outcome()).isNull();
        assertThat(view.closedAt()).isNull();
        assertThat(view.forecastCategory()).isEqualTo(ForecastCategory.PIPELINE);
    }

    @Test
    void a_stage_is_entered_only_with_what_it_asks_for() {
        Opportunity opportunity = opened(customer, List.of(line), null);

        ProblemException problem = refused(() -> opportunity.move(stages, offering, FRIDAY));

        assertThat(problem.type()).isEqualTo(SalesProblems.STAGE_INCOMPLETE);
        assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("/expectedCloseDate");
    }

    @Test
    void nobody_sets_the_forecast_to_closed_by_hand() {
        PatchOpportunity closed = new PatchOpportunity(
                "deal", null, null, null, null, ForecastCategory.CLOSED, null, null, null, null, null, null);

        assertThat(refused(() -> opened(null, List.of(), null).change(closed, new Found(null, List.of(), Map.of())))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/forecastCategory");
    }

    @Test
    void the_published_state_has_no_free_text() {
        assertThat(opened(customer, List.of(line), null).published().toString()).doesNotContain("deal");
    }

    private Opportunity opened(UUID customerId, List<Line> lines, Money amount) {
        List<LineInput> inputs = lines.stream().map(LineInput::of).toList();
        CreateOpportunity input = new CreateOpportunity(
                null,
                "deal",
                customerId,
                null,
                null,
                amount,
                inputs,
                null,
                null,
                seller,
                null,
                null,
                null,
                null,
                null,
                null);
        return Opportunity.create(input, new Found(customerId, lines, Map.of()), stages, talking, MONDAY);
    }

    private PatchOpportunity members(String name, UUID customerId, Money amount) {
        return new PatchOpportunity(name, customerId, amount, null, null, null, seller, null, null, null, null, null);
    }

    private PatchOpportunity closedMembers(String name) {
        return new PatchOpportunity(
                name, customer, null, null, null, ForecastCategory.CLOSED, seller, null, null, null, null, null);
    }

    private static Closing closing(Outcome outcome) {
        return new Closing(Uuid7.next(), FRIDAY, outcome, NOTHING);
    }

    private static ProblemException refused(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action);
    }

    private static Stage stage(String name, int order, StageCategory category, List<String> required) {
        return new Stage(Uuid7.next(), name, order, 0.5, category, null, required);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
