package bandhu.e2e.browser;

import bandhu.e2e.RunningSuite;
import bandhu.e2e.WholeSuite;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The API browser as people use it, against the running suite. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BrowserIT {

    private static final String CREATED = "bandhu.customer.created.v1";
    private static final String HOSTILE = "<img src=x onerror=\"document.title='taken'\">";

    private static final String ASK_FOR_TOKEN = """
            async address => {
                const asked = {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{"role": "admin"}'};
                try {
                    return (await fetch(address, asked)).status;
                } catch {
                    return 'refused';
                }
            }
            """;

    private static Chromium chromium;

    private RunningSuite suite;
    private Visit visit;

    @BeforeAll
    static void begin() {
        assumeTrue(Chromium.isWanted(), Chromium.MISSING);
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void a_reader_of_english_with_a_wide_window(RunningSuite running) {
        suite = running;
        visit = new Visit(chromium.reader("en-GB", 1360, 850), suite.gateway());
    }

    @AfterEach
    void nothing_went_wrong_and_nothing_was_asked_of_elsewhere() {
        assertThat(visit.faults()).isEmpty();
        visit.close();
    }

    @Test
    void the_start_shows_how_the_services_fare() {
        visit.open("/");

        for (String service : RunningSuite.SERVICES) {
            assertThat(visit.page().locator("tr[data-service=" + service + "]")).hasAttribute("data-status", "UP");
        }
        visit.picture("start-en");
    }

    @Test
    void urdu_is_read_from_right_to_left_and_stays_when_the_page_is_loaded_anew() {
        visit.open("/");
        assertThat(visit.page().locator("html")).hasAttribute("dir", "ltr");

        visit.page().locator("#language").selectOption("ur");

        assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "ur");
        assertThat(visit.page().locator("#sections [data-section=events]")).hasText("واقعات");
        visit.page().reload();
        assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(visit.page().locator("#sections [data-section=events]")).hasText("واقعات");
        visit.picture("start-ur");
    }

    @ParameterizedTest
    @CsvSource({"si-LK, si", "ta-LK, ta", "bn-BD, bn", "am-ET, am", "ur-PK, ur", "de-DE, en"})
    void the_page_speaks_as_the_browser_prefers(String locale, String language) {
        visit.close();
        visit = new Visit(chromium.reader(locale, 1360, 850), suite.gateway()).open("/");

        assertThat(visit.page().locator("html")).hasAttribute("lang", language);
        assertThat(visit.page().locator("#language")).hasValue(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "si", "ta", "bn", "am", "ur"})
    void a_narrow_window_is_wide_enough(String language) {
        visit.page().setViewportSize(360, 740);
        visit.open("/?lang=" + language).as("admin");

        for (Map.Entry<String, String> view : Map.of(
                        "#/",
                        "#health table",
                        "#/operations",
                        "#filter",
                        "#/operations/customer/createCustomer",
                        "#run",
                        "#/operations/customer/listCustomers",
                        "#run",
                        "#/events",
                        "#event-filter",
                        "#/events/" + CREATED,
                        "article",
                        "#/live",
                        "#pause")
                .entrySet()) {
            visit.to(view.getKey(), view.getValue());
            assertThat(visit.overflow()).as(view.getKey()).isLessThanOrEqualTo(0);
        }
        visit.picture("live-narrow-" + language);
    }

    @Test
    void an_operation_runs_with_its_example_and_the_event_is_heard() {
        visit.open("/").as("admin").to("#/live", "[data-stream=customer][data-state=open]");

        visit.operation("customer", "createCustomer");
        assertThat(visit.run()).containsText("201");
        visit.picture("created-en");

        visit.to("#/live", "#pause");
        Locator event = visit.page()
                .locator("#happened li[data-type='" + CREATED + "']")
                .first();
        assertThat(event).isVisible();
        event.locator("summary").click();
        assertThat(event.locator("pre")).containsText("\"tenant\": \"demo\"");
        visit.picture("live-en");
    }

    @Test
    void events_are_held_back_while_paused_sifted_by_type_and_cleared() {
        visit.open("/").as("admin").to("#/live", "[data-stream=customer][data-state=open]");
        visit.page().locator("#pause").click();
        visit.operation("customer", "createCustomer");
        assertThat(visit.run()).containsText("201");
        visit.to("#/live", "#pause + .count");
        Locator events = visit.page().locator("#happened li:visible");
        assertThat(events).hasCount(0);

        visit.page().locator("#pause").click();
        assertThat(events).not().hasCount(0);
        visit.page().locator("#event-type").selectOption("bandhu.sales.order-placed.v1");
        assertThat(events).hasCount(0);
        visit.page().locator("#event-type").selectOption(CREATED);
        assertThat(events).not().hasCount(0);
        visit.page().locator("#empty").click();
        assertThat(events).hasCount(0);
    }

    @Test
    void a_name_that_is_markup_is_shown_and_not_run() {
        visit.open("/").as("admin").to("#/live", "[data-stream=customer][data-state=open]");
        visit.operation("customer", "createCustomer");
        visit.page()
                .locator("#body")
                .fill("{\"kind\": \"person\", \"displayName\": \"" + HOSTILE.replace("\"", "\\\"") + "\"}");
        assertThat(visit.run()).containsText("201");
        assertThat(visit.page().locator("#answer-body")).containsText("<img src=x");

        visit.operation("customer", "listCustomers");
        assertThat(visit.run()).containsText("200");
        assertThat(visit.page().locator("#answer-body")).containsText("<img src=x");

        assertThat(visit.page().locator("main img")).hasCount(0);
        assertThat(visit.page().title()).isNotEqualTo("taken");
    }

    @Test
    void markup_in_the_address_and_the_filter_is_text_too() {
        visit.open("/#/operations/" + HOSTILE.replace(" ", "%20") + "/x");
        visit.page().locator("#filter").fill(HOSTILE);
        visit.to("#/live/" + HOSTILE.replace(" ", "%20"), "#pause");

        assertThat(visit.page().locator("main img")).hasCount(0);
    }

    @Test
    void a_role_that_may_not_is_told_so_in_the_readers_language() {
        visit.open("/?lang=si").as("analyst").operation("customer", "createCustomer");

        assertThat(visit.run()).containsText("403");
        assertThat(visit.page().locator(".status a[href='/problems/forbidden']"))
                .isVisible();
        assertThat(visit.page().locator("#answer-body")).containsText("අවසර");
    }

    @Test
    void without_a_token_nothing_is_given() {
        visit.open("/").operation("customer", "listCustomers");

        assertThat(visit.run()).containsText("401");
    }

    @Test
    void the_token_is_gone_when_the_page_is_loaded_anew_and_stands_nowhere() {
        visit.open("/").as("admin").operation("customer", "listCustomers");
        visit.run();
        String curl = visit.page().locator("#curl").textContent();

        visit.page().reload();

        assertThat(curl).contains("$TOKEN", "/v1/customers").doesNotContain("eyJ");
        assertThat(visit.page().locator("#token summary")).hasText("No token yet");
        assertThat(visit.page().evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
    }

    @Test
    void ids_of_records_that_are_there_are_filled_in() {
        visit.open("/").as("admin").operation("customer", "createCustomer");
        visit.run();

        visit.operation("customer", "patchCustomer");
        assertThat(visit.page().locator("input[name=id]")).not().hasValue("");
        assertThat(visit.page().locator("input[name='If-Match']")).not().hasValue("");

        assertThat(visit.run()).containsText("200");
    }

    /** What takes no id of a record needs nothing but a click. */
    @Test
    void every_list_and_search_runs_with_its_example() {
        visit.open("/").as("admin").to("#/operations", "#filter");

        Object failed = visit.page().evaluate("""
                async () => {
                    const {operations} = await import('/browser/openapi.js');
                    const {operationView} = await import('/browser/operation.js');
                    const {call} = await import('/browser/session.js');
                    const all = await operations();
                    const simple = all.filter(({method, path, answers}) => !path.includes('{')
                        && (method === 'GET' || path.endsWith('/search'))
                        && !answers.some(answer => answer.media.includes('text/event-stream')));
                    const failed = simple.length > 60 ? [] : [`only ${simple.length} operations`];
                    for (const operation of simple) {
                        const view = operationView(operation, all);
                        const body = view.querySelector('#body')?.value;
                        const answer = await call(operation.method, operation.path,
                            {body, headers: body ? {'Content-Type': 'application/json'} : {}});
                        if (!answer.ok) failed.push(`${answer.status} ${operation.method} ${operation.path}`);
                    }
                    return failed;
                }
                """);

        assertThat((List<?>) failed).isEmpty();
    }

    /** DNS rebinding: to the browser, the page of that name and the gateway are one origin. */
    @Test
    void a_page_whose_name_comes_to_lead_here_is_given_no_token() {
        try (Chromium misled = new Chromium("--host-resolver-rules=MAP evil.example 127.0.0.1");
                BrowserContext victim = misled.reader("en-GB", 800, 600)) {
            Page page = victim.newPage();
            page.navigate("http://evil.example:" + suite.gateway().getPort() + "/");

            assertThat(page.evaluate(ASK_FOR_TOKEN, "/browser/token")).isEqualTo(403);
        }
    }

    @Test
    void a_page_of_another_origin_on_this_machine_is_given_no_token() {
        try (BrowserContext other = chromium.reader("en-GB", 800, 600)) {
            Page page = other.newPage();
            page.navigate("http://127.0.0.1:" + suite.gateway().getPort() + "/problems/not-found");

            assertThat(page.evaluate(ASK_FOR_TOKEN, suite.gateway() + "/browser/token"))
                    .isEqualTo("refused");
        }
    }

    @Test
    void it_is_used_by_keyboard_alone() {
        visit.open("/");
        Page page = visit.page();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
        page.locator("#token summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#role")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#role")).isHidden();
        assertThat(page.locator("#token summary")).isFocused();
    }

    @Test
    void an_event_is_found_with_its_members_and_example() {
        visit.open("/#/events/bandhu.sales.order-placed.v1");

        assertThat(visit.page().locator("article .shape").first()).containsText("customerId");
        assertThat(visit.page().locator("article > pre")).containsText("\"currency\": \"USD\"");
        visit.picture("event-en");
    }
}
