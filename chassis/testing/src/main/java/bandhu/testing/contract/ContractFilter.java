package bandhu.testing.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;

/** Fails a test whose answer is not what the OpenAPI document promises, or a problem that is not as they all are. */
public final class ContractFilter implements Filter {

    private static volatile OpenApiInteractionValidator validator;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        if (uri.getPath().startsWith("/v1/") && response.statusCode() < 400) {
            check(request.getMethod(), uri.getPath(), response);
        }
        if (String.valueOf(response.contentType()).startsWith(ProblemDocument.MEDIA_TYPE)) {
            ProblemDocument.check(response);
        }
        return response;
    }

    private static void check(String method, String path, Response response) {
        var answer = SimpleResponse.Builder.status(response.statusCode());
        response.headers().forEach(header -> answer.withHeader(header.getName(), header.getValue()));
        if (response.body().asByteArray().length > 0) {
            answer.withBody(response.body().asByteArray());
        }
        ValidationReport report = validator()
                .validateResponse(path, Request.Method.valueOf(method.toUpperCase(Locale.ROOT)), answer.build());
        if (report.hasErrors()) {
            throw new AssertionError("%s %s answered %d, which its contract does not say:%n%s%n%s"
                    .formatted(
                            method,
                            path,
                            response.statusCode(),
                            report.getMessages().stream()
                                    .map(message -> message.getKey() + ": " + message.getMessage())
                                    .collect(Collectors.joining("\n")),
                            response.body().asString()));
        }
    }

    private static OpenApiInteractionValidator validator() {
        if (validator == null) {
            validator = OpenApiInteractionValidator.createForInlineApiSpecification(ApiDocument.fetch("json"))
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.path.missing", Level.IGNORE)
                            .withLevel("validation.request.operation.notAllowed", Level.IGNORE)
                            .build())
                    .build();
        }
        return validator;
    }
}
