package bandhu.e2e.browser;

import bandhu.e2e.RunningSuite;
import bandhu.e2e.WholeSuite;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests in which somebody uses the API browser, in the machine's Chromium, against the running suite. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class InChromium {

    static final String CREATED = "bandhu.customer.created.v1";
    static final String HOSTILE = "<img src=x onerror=\"document.title='taken'\">";

    static Chromium chromium;

    RunningSuite suite;
    Visit visit;

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
}
