package bandhu.testing.web;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.http.Retiring;
import bandhu.chassis.http.Versioned;
import bandhu.chassis.idempotency.Idempotent;
import bandhu.chassis.money.Money;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/echoes")
@Tag(name = "echoes")
@Idempotent
@RunOnVirtualThread
class EchoResource {
    private final Calls calls;
    private final Occurrences occurrences;

    EchoResource(Calls calls, Occurrences occurrences) {
        this.calls = calls;
        this.occurrences = occurrences;
    }

    record Item(
            @NotBlank @Size(max = 20) String name, @Min(1) int count) {}

    enum Kind {
        ROUND,
        SQUARE
    }

    record Echo(
            @Size(max = 100_000) String text,
            Integer whole,
            Long number,
            BigDecimal decimal,
            Boolean flag,
            Kind kind,
            UUID customerId,
            LocalDate day,
            Instant moment,
            Money price,
            @Valid Item item,
            List<@Valid Item> items,
            List<@NotBlank String> words,
            Map<String, Object> extra) {}

    record EchoView(UUID id, long version, String text) implements Versioned {}

    @POST
    public Echo echo(@Valid @NotNull Echo echo) {
        return echo;
    }

    @POST
    @Path("made")
    @ResponseStatus(201)
    public EchoView make(@Valid @NotNull Echo echo) {
        return new EchoView(echo.customerId(), 7, echo.text());
    }

    @POST
    @Path("any")
    public Map<String, Object> any(@NotNull Object body) {
        return Map.of("body", body);
    }

    @POST
    @Path("optional")
    public Map<String, Object> optional(@Valid Item item) {
        return Map.of("given", item != null);
    }

    @GET
    @Path("{id}")
    public EchoView get(UUID id) {
        return new EchoView(id, 3, "as before");
    }

    @GET
    @Path("call")
    public Call call() {
        return calls.current();
    }

    @GET
    @Path("admins")
    @RolesAllowed(Roles.ADMIN)
    public Call admins() {
        return calls.current();
    }

    @GET
    @Path("anyone")
    @RolesAllowed(Roles.ANY)
    public Call anyone() {
        return calls.current();
    }

    @GET
    @Path("open")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> open() {
        return Map.of();
    }

    @GET
    @Path("open/{token}")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> openLink(String token) {
        return Map.of("token", token);
    }

    /** What clients are to leave. */
    @GET
    @Path("former")
    @Retiring(since = "2026-11-01", until = "2027-11-09", explained = "/v1/echoes/call")
    public Map<String, Object> former(@QueryParam("at") @Max(10) Integer at) {
        return Map.of("at", at == null ? 0 : at);
    }

    @GET
    @Path("when")
    public Map<String, Object> when(@QueryParam("at") String at) {
        return Map.of("at", occurrences.resolve(at));
    }

    @GET
    @Path("numbers")
    public Map<String, Object> numbers(
            @QueryParam("whole") @Max(10) Integer whole, @QueryParam("id") UUID id, @QueryParam("flag") Boolean flag) {
        return Map.of("whole", whole == null ? -1 : whole);
    }
}
