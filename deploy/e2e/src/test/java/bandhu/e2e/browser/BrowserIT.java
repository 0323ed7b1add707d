package bandhu.e2e.browser;

import bandhu.e2e.RunningSuite;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The API browser as it is read: by people of any language, in any window, with or without a mouse. */
class BrowserIT extends InChromium {

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
    void markup_in_the_address_and_the_filter_is_text_too() {
        visit.open("/#/operations/" + HOSTILE.replace(" ", "%20") + "/x");
        visit.page().locator("#filter").fill(HOSTILE);
        visit.to("#/live/" + HOSTILE.replace(" ", "%20"), "#pause");

        assertThat(visit.page().locator("main img")).hasCount(0);
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
