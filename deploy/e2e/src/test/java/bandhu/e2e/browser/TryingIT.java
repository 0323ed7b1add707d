package bandhu.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The API browser as it is used: tokens, operations, and the events that they set off. */
class TryingIT extends InChromium {

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
}
