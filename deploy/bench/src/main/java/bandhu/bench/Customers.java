package bandhu.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bench's customers: ids that count up, so that any of them can be drawn, and bodies of ordinary size. */
final class Customers {
    private static final List<String> NAMES = List.of(
            "ආනන්ද කුමාරස්වාමි",
            "রবীন্দ্রনাথ ঠাকুর",
            "சுப்பிரமணிய பாரதி",
            "Ada Lovelace",
            "ጸጋዬ ገብረ መድኅን",
            "علامہ محمد اقبال");

    private final String head;
    private final AtomicLong keys = new AtomicLong();
    private final int count;

    /** @param moment epoch milliseconds, from which ids and keys of this run follow */
    Customers(long moment, int count) {
        String hex = String.format("%012x", moment);
        this.head = hex.substring(0, 8) + "-" + hex.substring(8) + "-7000-8000-";
        this.count = count;
    }

    int count() {
        return count;
    }

    /** The number {@code n} of those that exist, from 0. */
    String id(int n) {
        return head + (Yardstick.FIRST + n);
    }

    String any() {
        return id(ThreadLocalRandom.current().nextInt(count));
    }

    Ask seed(int n) {
        return Ask.post("/v1/customers", key(), body("\"id\": \"" + id(n) + "\", "));
    }

    Ask create() {
        return Ask.post("/v1/customers", key(), body(""));
    }

    Ask batch(int rows) {
        String operations = IntStream.range(0, rows)
                .mapToObj(_ -> "{\"op\": \"create\", \"data\": " + body("") + "}")
                .collect(Collectors.joining(", "));
        return Ask.post("/v1/customers/batch", key(), "{\"operations\": [" + operations + "], \"atomic\": false}");
    }

    private String key() {
        return head + keys.incrementAndGet();
    }

    private static String body(String id) {
        int n = ThreadLocalRandom.current().nextInt(1_000_000);
        return """
                {%s"kind": "person", "displayName": "%s %d",
                 "emails": [{"address": "person%d@example.org", "primary": true}],
                 "phones": [{"number": "+9477%07d", "primary": true}],
                 "addresses": [{"locality": "Colombo", "country": "LK"}],
                 "language": "si", "tags": ["tea", "wholesale"]}""".formatted(id, NAMES.get(n % NAMES.size()), n, n, n);
    }
}
