package bandhu.testing.journal;

import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One who listens to a stream, and keeps its lines. No thread waits for it. */
final class Ear implements Flow.Subscriber<String>, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SEQUENCE = Pattern.compile("^data:.*\"sequence\":\"(\\d+)\"");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Void>> answer;
    private volatile Flow.Subscription subscription;
    private volatile boolean ended;

    private Ear(HttpRequest request) {
        answer = HTTP.sendAsync(request, BodyHandlers.fromLineSubscriber(this));
    }

    static Ear of(Notebook notebook, URI stream, String query) {
        return of(notebook, stream, query, null, Duration.ofHours(1));
    }

    /**
     * @param lastEvent what it heard last, null for nothing
     * @param life of its token
     */
    static Ear of(Notebook notebook, URI stream, String query, String lastEvent, Duration life) {
        Person person = Person.of(notebook.tenant().name(), "integration");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stream + query))
                .header(
                        "Authorization",
                        "Bearer " + TestInfrastructure.join().tokens().mint(person, life))
                .header("Accept", "text/event-stream");
        if (lastEvent != null) {
            request.header("Last-Event-ID", lastEvent);
        }
        return new Ear(request.build());
    }

    /** Waits until it hears that it is heard. */
    Ear listening() {
        Notebook.expect(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean hasEnded() {
        return ended;
    }

    List<JsonPath> facts() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> new JsonPath(line.substring("data:".length())))
                .toList();
    }

    /** The positions of the facts that it heard. */
    List<Long> positions() {
        return lines.stream()
                .map(SEQUENCE::matcher)
                .filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /** The last place that it was told. */
    String lastEvent() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((_, later) -> later)
                .map(line -> line.substring("id:".length()))
                .orElse(null);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable broken) {
        ended = true;
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    /** Hangs up. */
    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
        answer.cancel(true);
    }
}
