package bandhu.chassis.condition.time;

import bandhu.chassis.field.Field;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpansTest {
    private static final Field DAY = Field.date("day", "day").monthDay("md");
    private static final Field AT = Field.moment("at", "at");

    @ParameterizedTest
    @CsvSource({
        "{'last':'P30D'}, 2026-02-14, 2026-03-16",
        "{'last':'P1M'}, 2026-02-16, 2026-03-16",
        "{'next':'P1W'}, 2026-03-16, 2026-03-23",
        "{'current':'day'}, 2026-03-16, 2026-03-16",
        "{'current':'week'}, 2026-03-16, 2026-03-22",
        "{'previous':'week'}, 2026-03-09, 2026-03-15",
        "{'current':'month'}, 2026-03-01, 2026-03-31",
        "{'previous':'month'}, 2026-02-01, 2026-02-28",
        "{'current':'quarter'}, 2026-01-01, 2026-03-31",
        "{'following':'quarter'}, 2026-04-01, 2026-06-30",
        "{'previous':'year'}, 2025-01-01, 2025-12-31",
        "{'current':'fiscal-year'}, 2025-04-01, 2026-03-31",
        "{'following':'fiscal-year'}, 2026-04-01, 2027-03-31",
        "{'current':'fiscal-quarter'}, 2026-01-01, 2026-03-31",
        "{'previous':'fiscal-quarter'}, 2025-10-01, 2025-12-31",
        "{'following':'fiscal-quarter'}, 2026-04-01, 2026-06-30"
    })
    void days_go_by_the_calendar(String span, LocalDate first, LocalDate last) {
        assertThat(span(span, DAY).days(at("2026-03-16T12:00:00Z", "UTC", "--04-01")))
                .isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, 2026-07-15, 2026-10-14",
        "2026-07-14, 2026-04-15, 2026-07-14",
        "2027-04-14, 2027-01-15, 2027-04-14"
    })
    void a_fiscal_quarter_may_begin_on_any_day(String today, LocalDate first, LocalDate last) {
        assertThat(span("{'current':'fiscal-quarter'}", DAY).days(at(today + "T00:00:00Z", "UTC", "--04-15")))
                .isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "{'current':'day'}, America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "{'current':'day'}, Asia/Kathmandu, 2026-03-07T18:15:00Z, 2026-03-08T18:15:00Z",
        "'{\"current\":\"day\",\"timeZone\":\"UTC\"}', Asia/Kathmandu, 2026-03-08T00:00:00Z, 2026-03-09T00:00:00Z",
        "{'last':'P1D'}, America/New_York, 2026-03-07T17:00:00Z, 2026-03-08T16:00:00Z",
        "{'last':'PT24H'}, America/New_York, 2026-03-07T16:00:00Z, 2026-03-08T16:00:00Z",
        "{'next':'P1DT1H'}, America/New_York, 2026-03-08T16:00:00Z, 2026-03-09T17:00:00Z"
    })
    void moments_go_by_the_calendar_of_the_zone(String span, String zone, Instant start, Instant end) {
        Span.Moments moments = span(span, AT).moments(at("2026-03-08T16:00:00Z", zone, "--01-01"));

        assertThat(moments.start()).isEqualTo(start);
        assertThat(moments.end()).isEqualTo(end);
        assertThat(moments.endOpen()).isEqualTo(span.contains("current"));
    }

    @ParameterizedTest
    @CsvSource({
        "1992-02-29, 2026-02-28T00:00:00Z, {'current':'day'}, true",
        "1992-02-29, 2026-03-01T00:00:00Z, {'current':'day'}, false",
        "1992-02-29, 2028-02-29T00:00:00Z, {'current':'day'}, true",
        "1992-02-29, 2028-02-28T00:00:00Z, {'current':'day'}, false",
        "1992-02-28, 2026-02-28T00:00:00Z, {'current':'day'}, true",
        "1992-01-02, 2026-12-30T00:00:00Z, {'next':'P7D'}, true",
        "1992-12-31, 2026-12-30T00:00:00Z, {'next':'P7D'}, true",
        "1992-12-29, 2026-12-30T00:00:00Z, {'next':'P7D'}, false",
        "1992-12-29, 2027-01-02T00:00:00Z, {'last':'P7D'}, true",
        "2026-12-31, 2026-12-30T00:00:00Z, {'next':'P7D'}, false",
        "2026-01-02, 2026-12-30T00:00:00Z, {'next':'P7D'}, true"
    })
    void an_anniversary_comes_round_every_year_after_the_first(
            LocalDate born, Instant now, String span, boolean holds) {
        Span anniversary = span("{'anniversary':" + span + "}", DAY);

        assertThat(anniversary.anniversaries(at(now.toString(), "UTC", "--01-01")).stream()
                        .anyMatch(days -> days.holds(born)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "{}",
                "{'last':'P1D','next':'P1D'}",
                "{'last':1}",
                "{'last':''}",
                "{'last':'P'}",
                "{'last':'P1DT'}",
                "{'last':'-P1D'}",
                "{'last':'P-1D'}",
                "{'last':'PT1H'}",
                "{'last':'P101Y'}",
                "{'last':'P99999999999D'}",
                "{'current':'decade'}",
                "{'current':'day','timeZone':'+05:30'}",
                "{'anniversary':{'last':'P2Y'}}",
                "{'anniversary':{'anniversary':{'last':'P2D'}}}",
                "{'anniversary':{'last':'P1D'},'timeZone':'UTC'}",
                "{'ever':'P1D'}"
            })
    void what_is_no_span_of_days_is_refused(String span) {
        assertThatThrownBy(() -> span(span, DAY)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(422);
            assertThat(problem.violations().getFirst().pointer()).startsWith("/value");
        });
    }

    private static Span span(String json, Field field) {
        try {
            return Spans.read(new ObjectMapper().readTree(json.replace('\'', '"')), field, "/value");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static AsOf at(String now, String zone, String fiscal) {
        return new AsOf(Instant.parse(now), ZoneId.of(zone), MonthDay.parse(fiscal));
    }
}
