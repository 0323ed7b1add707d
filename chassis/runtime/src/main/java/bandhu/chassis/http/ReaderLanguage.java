package bandhu.chassis.http;

import bandhu.chassis.language.AcceptLanguage;
import bandhu.chassis.language.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The language of whoever reads the answer to the request in progress; English where there is no request. */
@ApplicationScoped
public class ReaderLanguage {
    private final CurrentVertxRequest requests;

    ReaderLanguage(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    public Language current() {
        RoutingContext request = requests.getCurrent();
        return request == null
                ? Language.ENGLISH
                : AcceptLanguage.choose(request.request().headers().getAll(AcceptLanguage.HEADER));
    }
}
