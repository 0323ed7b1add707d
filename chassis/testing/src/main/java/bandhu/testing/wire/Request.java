package bandhu.testing.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request as it goes over the wire, with nothing encoded or added but {@code Host} and {@code Content-Length}.
 *
 * @param target what stands between method and version
 * @param body null for none
 */
public record Request(String method, String target, Map<String, String> headers, byte[] body) {

    public static Request of(String method, String target) {
        return new Request(method, target, Map.of(), null);
    }

    public static Request get(String target) {
        return of("GET", target);
    }

    /** The same with one more header, or another value of it. */
    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, target, more, body);
    }

    public Request bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with a body; without a media type when that is null. */
    public Request sending(String mediaType, byte[] newBody) {
        Request sending = new Request(method, target, headers, newBody);
        return mediaType == null ? sending : sending.with("Content-Type", mediaType);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Its first line and headers, with the empty line behind them. */
    public String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        if (body != null && !headers.containsKey("Content-Length")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }
}
