package bandhu.testing.hostile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has no business in an address or in a header. */
final class Garbage {

    /** No list takes these. */
    static final List<String> BAD_QUERIES = List.of(
            "limit=%",
            "limit=%zz",
            "limit=1%",
            "limit=%u0031",
            "limit=%c0%b1",
            "limit=%ed%a0%80",
            "limit=%00",
            "limit",
            "limit=",
            "limit=-1",
            "limit=1e1",
            "limit=%EF%BC%91",
            "limit=99999999999999999999",
            "limit=1&limit=1",
            "sort=",
            "sort=,",
            "sort=-",
            "sort=--id",
            "sort=id;drop",
            "sort=%00",
            "sort=" + "a,".repeat(2_000),
            "fields=no-such",
            "fields=,",
            "fields=a&fields=b",
            "expand=no-such",
            "expand=a.b.c.d",
            "cursor=",
            "cursor=%00",
            "cursor=%EF%BF%BF",
            "cursor=AAAA",
            "cursor=****",
            "cursor=" + "A".repeat(10_000),
            "cursor=a&cursor=b",
            "count=maybe",
            "count=1",
            "no-such=1",
            "no-such",
            "%=1",
            "%ff=1",
            "%00=1",
            "[]=1",
            "__proto__=1",
            "no-such=1&".repeat(500));

    /** Too long for an address. */
    static final List<String> LONG_QUERIES =
            List.of("a=1&".repeat(10_000), "cursor=" + "A".repeat(100_000), "q=" + "%F0%9F%92%A9".repeat(3_000));

    /** No record has one of these for an id. */
    static final List<String> BAD_SEGMENTS = List.of(
            "%",
            "%zz",
            "%00",
            "a%00b",
            "%c0%af",
            "%ed%a0%80",
            "%ff",
            "%u0041",
            "%2F",
            "..%2f..%2fq%2fhealth",
            "%5c..%5c",
            "%0d%0aSet-Cookie:%20a=b",
            "%F0%9F%92%A9",
            "%EF%BF%BF",
            "';--",
            "\"<>|^`{}",
            "*",
            "~",
            "a;b=c",
            "null",
            "-1",
            "0",
            "1e400",
            "00000000-0000-0000-0000-00000000000",
            "a".repeat(5_000));

    /** Values for any header. */
    static final List<String> NONSENSE = List.of(
            "",
            ",",
            ";",
            "=",
            "\"",
            "*",
            "%",
            "nonsense",
            "two words",
            "\u00ff\u00fe",
            "\u00e0\u00b6\u0086",
            "-1",
            "99999999999999999999",
            "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
            "00-zz-zz-zz",
            "{\"a\": 1}",
            "${jndi:ldap://localhost/a}",
            "'; DROP TABLE change; --",
            "<script>",
            "text/html",
            "*/*;q=2",
            "application/json;q=nonsense",
            "application/json;;",
            "/",
            "en;q=nonsense",
            "bytes=5-1",
            "W/\"",
            "Thu, 32 Nov 2026 25:00:00 GMT",
            ",".repeat(3_000),
            "a".repeat(6_000));

    /** Headers that some part of a server may look at. */
    static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Bandhu-After",
            "Bandhu-Quiet",
            "baggage",
            "Content-Encoding",
            "Content-Type",
            "Cookie",
            "Correlation-Id",
            "Date",
            "Forwarded",
            "From",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Keep-Alive",
            "Origin",
            "Prefer",
            "Range",
            "Referer",
            "TE",
            "Trailer",
            "traceparent",
            "tracestate",
            "Upgrade",
            "User-Agent",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override");

    /** What a header of ours must not be. */
    static final Map<String, List<String>> BAD_HEADERS = Map.of(
            "Authorization",
            List.of("", "nonsense", "Bearer", "Bearer ", "Bearer a.b.c", "Basic YTpi", "Bearer " + "a".repeat(8_000)),
            "Bandhu-After",
            List.of("", "nonsense", "customer/", "customer/1", "/x", "a/b/c", "customer/" + "0".repeat(36)),
            "Bandhu-Quiet",
            List.of("", "nonsense", "replay", "HISTORY"),
            "Idempotency-Key",
            List.of("", "\"\"", "a".repeat(256), "\u00e9"),
            "If-Match",
            List.of("", "nonsense", "3", "\"", "\"a", "W/", "*, \"1\"", "\"999999\""));

    /** How it is answered. */
    static final Map<String, Set<Integer>> BAD_HEADER_STATUSES = Map.of(
            "Authorization", Set.of(401),
            "Bandhu-After", Set.of(400),
            "Bandhu-Quiet", Set.of(400),
            "Idempotency-Key", Set.of(400),
            "If-Match", Set.of(400, 412));

    private Garbage() {}
}
