package bandhu.testing.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request at the edges of HTTP, or beyond them.
 *
 * @param bytes all of it
 * @param statuses what it must be refused with; empty where it may be served too
 * @param mayClose whether the connection may be closed without an answer
 */
public record OddHttp(String name, byte[] bytes, Set<Integer> statuses, boolean mayClose) {

    private static final Set<Integer> BAD = Set.of(400);
    private static final Set<Integer> EITHER = Set.of();
    private static final int LINE = 20_000;
    private static final int HEADER = 40_000;
    private static final int FAR = 100_000;

    /**
     * All that a server should know how to answer.
     *
     * @param path a list
     * @param token of somebody who may read it
     */
    public static List<OddHttp> all(String path, String token) {
        String known = "Host: localhost\r\nAuthorization: Bearer " + token + "\r\n";
        List<OddHttp> all = new ArrayList<>();
        lengths(all, "POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\n" + known);
        headers(all, "GET " + path + " HTTP/1.1\r\n" + known);
        lines(all, path, known);
        return all;
    }

    /** What is wrong with the answer. */
    public List<String> faults(Answer answer) {
        if (mayClose && answer == Answer.NONE) {
            return List.of();
        }
        return statuses.isEmpty() ? answer.faults(name) : answer.refusalFaults(name, statuses);
    }

    /** Where a body ends must be beyond doubt, or somebody else reads the rest of it as a request (RFC 9112, section 11.2). */
    private static void lengths(List<OddHttp> all, String post) {
        String chunked = "Transfer-Encoding: chunked\r\n";
        all.add(bad("a length and a transfer encoding", post + "Content-Length: 5\r\n" + chunked + "\r\n0\r\n\r\n"));
        all.add(bad("a transfer encoding and a length", post + chunked + "Content-Length: 5\r\n\r\n0\r\n\r\n"));
        all.add(bad("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "));
        all.add(bad("two lengths in one", post + "Content-Length: 2, 3\r\n\r\n{} "));
        all.add(bad("a negative length", post + "Content-Length: -1\r\n\r\n"));
        all.add(bad("a signed length", post + "Content-Length: +2\r\n\r\n{}"));
        all.add(bad("a length that is no number", post + "Content-Length: two\r\n\r\n{}"));
        all.add(bad("a length beyond all numbers", post + "Content-Length: 99999999999999999999\r\n\r\n{}"));
        all.add(refused("a length beyond all bodies", post + "Content-Length: 99999999999\r\n\r\n{}", Set.of(413)));
        all.add(bad("an unknown transfer encoding", post + "Transfer-Encoding: gzip\r\n\r\n{}"));
        all.add(bad("a misspelt transfer encoding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"));
        all.add(bad("two transfer encodings", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"));
        all.add(cut("a chunk whose size is no number", post + chunked + "\r\nzz\r\n{}\r\n0\r\n\r\n"));
        all.add(cut("a chunk of a negative size", post + chunked + "\r\n-2\r\n{}\r\n0\r\n\r\n"));
        all.add(cut("a chunk beyond all bodies", post + chunked + "\r\nffffffffffffffffff\r\n{}"));
        all.add(cut("a chunk longer than it says", post + chunked + "\r\n2\r\n{}{}{}\r\n0\r\n\r\n"));
        all.add(either("chunks with extensions", post + chunked + "\r\n2;a=b\r\n{}\r\n0\r\n\r\n"));
        all.add(either("chunks with trailers", post + chunked + "\r\n2\r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n"));
    }

    private static void headers(List<OddHttp> all, String get) {
        all.add(either("a folded header", get + "X-Folded: a\r\n b\r\n\r\n"));
        all.add(bad("a space in a header's name", get + "X Odd: 1\r\n\r\n"));
        all.add(bad("a space behind a header's name", get + "X-Odd : 1\r\n\r\n"));
        all.add(either("a header without a name", get + ": 1\r\n\r\n"));
        all.add(either("a header without a colon", get + "X-Odd\r\n\r\n"));
        all.add(bad("a NUL in a header", get + "X-Odd: a\0b\r\n\r\n"));
        all.add(either("a second host", get + "Host: elsewhere\r\n\r\n"));
        all.add(either(
                "an upgrade to HTTP/2",
                get + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"));
        all.add(either(
                "an upgrade to a socket",
                get + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n"));
        all.add(refused("a long header", get + "X-Long: " + "a".repeat(HEADER) + "\r\n\r\n", Set.of(431)));
        all.add(refused("a longer header", get + "X-Long: " + "a".repeat(FAR) + "\r\n\r\n", Set.of(431)));
        all.add(refused("many headers", get + "X-Many: 1\r\n".repeat(HEADER / 10) + "\r\n", Set.of(431)));
        all.add(refused("a header's long name", get + "X".repeat(FAR) + ": 1\r\n\r\n", Set.of(431)));
    }

    private static void lines(List<OddHttp> all, String path, String known) {
        String rest = " HTTP/1.1\r\n" + known + "\r\n";
        all.add(refused("a long address", "GET " + path + "?" + "a".repeat(LINE) + rest, Set.of(414)));
        all.add(refused("a longer address", "GET " + path + "?" + "a".repeat(FAR) + rest, Set.of(414)));
        all.add(refused("a long method", "G".repeat(FAR) + " " + path + rest, Set.of(400, 414)));
        all.add(either("an absolute address", "GET http://localhost" + path + rest));
        all.add(either("an absolute address elsewhere", "GET http://elsewhere:1" + path + rest));
        all.add(refused("an authority for an address", "GET localhost:80" + rest, Set.of(400, 404)));
        all.add(refused("a tunnel", "CONNECT localhost:80" + rest, Set.of(400, 404, 405, 501)));
        all.add(either("the server itself", "OPTIONS *" + rest));
        all.add(refused("an echo", "TRACE " + path + rest, Set.of(400, 405)));
        all.add(refused("an unknown method", "BREW " + path + rest, Set.of(400, 405)));
        all.add(refused("a method in small letters", "get " + path + rest, Set.of(400, 405)));
        all.add(refused("an address without a slash", "GET v1" + rest, Set.of(400, 404)));
        all.add(refused("an empty address", "GET " + rest, Set.of(400, 404)));
        all.add(refused("a space in an address", "GET " + path + " x" + rest, Set.of(400, 404)));
        all.add(refused("an address that is no ASCII", "GET " + path + "/\u00ff" + rest, Set.of(400, 404)));
        all.add(refused("a control character in an address", "GET " + path + "/\u0001" + rest, Set.of(400, 404)));
        all.add(either("dots in an address", "GET /v1/../v1/./" + path.substring(4) + rest));
        all.add(either("slashes in an address", "GET /" + path + "//" + rest));
        all.add(refused("no version", "GET " + path + "\r\n\r\n", BAD));
        all.add(refused("a version that is none", "GET " + path + " HTTP/x.y\r\n" + known + "\r\n", BAD));
        all.add(refused("a line that is none", "nonsense\r\n\r\n", BAD));
        all.add(cut("a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"));
        all.add(cut("an HTTP/2 greeting", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
        all.add(either("HTTP/1.0", "GET " + path + " HTTP/1.0\r\n" + known + "\r\n"));
        all.add(either("no host", "GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n"));
        all.add(either("bare line feeds", ("GET " + path + rest).replace("\r", "")));
        all.add(either("empty lines before", "\r\n\r\nGET " + path + rest));
    }

    private static OddHttp bad(String name, String text) {
        return refused(name, text, BAD);
    }

    private static OddHttp refused(String name, String text, Set<Integer> statuses) {
        return new OddHttp(name, text.getBytes(StandardCharsets.ISO_8859_1), statuses, false);
    }

    private static OddHttp either(String name, String text) {
        return refused(name, text, EITHER);
    }

    /** What goes wrong when the answer may have begun. */
    private static OddHttp cut(String name, String text) {
        return new OddHttp(name, text.getBytes(StandardCharsets.ISO_8859_1), EITHER, true);
    }
}
