package bandhu.chassis.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells in each answer of a {@link Retiring} operation since when it is deprecated, and when it ends. */
public class RetiringFields {
    public static final String DEPRECATION = "Deprecation";
    public static final String SUNSET = "Sunset";
    /** RFC 9110, section 5.6.7; the JDK's own formatter writes days of one digit. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @ServerResponseFilter
    public void tell(ResourceInfo resource, ContainerResponseContext response) {
        Retiring retiring = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Retiring.class);
        if (retiring == null) {
            return;
        }
        response.getHeaders()
                .putSingle(DEPRECATION, "@" + start(retiring.since()).toEpochSecond());
        response.getHeaders().putSingle(SUNSET, HTTP_DATE.format(start(retiring.until())));
        response.getHeaders().add(HttpHeaders.LINK, "<" + retiring.explained() + ">; rel=\"deprecation\"");
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
