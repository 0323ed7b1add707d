package bandhu.testing.wire;

import bandhu.testing.Patience;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.ConnectionClosedException;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.util.EntityUtils;

/**
 * A connection on which anything can be written, also what no HTTP client would send. Requests go one after another on the same
 * connection as long as the server keeps it open. Not for several threads.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) Patience.LIMIT.toMillis();
    private static final int BUFFER = 8_192;
    private static final int FIRST_FINAL = 200;

    private final String host;
    private final int port;
    private Socket socket;
    private DefaultBHttpClientConnection parser;

    public Wire(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** To the service under test. */
    public static Wire toService() {
        return new Wire("localhost", RestAssured.port);
    }

    /** The answer to a request; a connection that was kept, and closed meanwhile, is opened anew. */
    public Answer ask(Request request) throws IOException {
        boolean kept = socket != null;
        Answer answer = askOnce(request);
        return answer == Answer.NONE && kept ? askOnce(request) : answer;
    }

    /** The answer to these bytes, on a connection of their own. */
    public Answer askOnNew(byte[] bytes) throws IOException {
        close();
        write(bytes);
        Answer answer = read(false);
        close();
        return answer;
    }

    /** The answer to this text, each of its characters a byte, on a connection of its own. */
    public Answer askOnNew(String text) throws IOException {
        return askOnNew(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes, and reads nothing. */
    public void write(byte[] bytes) throws IOException {
        if (socket == null) {
            open();
        }
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (SocketException _) {
            // The server does not listen any more; what it answered before can still be read.
        }
    }

    /** The next answer on this connection. */
    public Answer read() throws IOException {
        return read(false);
    }

    /** The next answer on this connection, one that only says to go on (1xx) included. */
    public Answer readAny() throws IOException {
        try {
            HttpResponse response = parser.receiveResponseHeader();
            int status = response.getStatusLine().getStatusCode();
            return status < FIRST_FINAL ? new Answer(status, Map.of(), "") : answer(response, false);
        } catch (HttpException e) {
            throw new AssertionError("the answer is not HTTP", e);
        }
    }

    /** Whether an answer, or the end of the connection, can be read within so many milliseconds. */
    public boolean hasSomething(int millis) throws IOException {
        try {
            return parser.isResponseAvailable(Math.max(1, millis)) || parser.isStale();
        } catch (SocketException _) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Answer askOnce(Request request) throws IOException {
        write(request.bytes());
        Answer answer = read(request.isHead());
        if (answer.status() <= 0 || "close".equalsIgnoreCase(answer.header("Connection"))) {
            close();
        }
        return answer;
    }

    private void open() throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        parser = new DefaultBHttpClientConnection(BUFFER);
        parser.bind(socket);
        parser.setSocketTimeout(PATIENCE_MILLIS);
    }

    private Answer read(boolean withoutBody) throws IOException {
        try {
            HttpResponse response = parser.receiveResponseHeader();
            while (response.getStatusLine().getStatusCode() < FIRST_FINAL) {
                response = parser.receiveResponseHeader();
            }
            return answer(response, withoutBody);
        } catch (NoHttpResponseException | ConnectionClosedException | SocketException _) {
            return Answer.NONE;
        } catch (SocketTimeoutException _) {
            return Answer.SILENCE;
        } catch (HttpException e) {
            throw new AssertionError("the answer is not HTTP", e);
        }
    }

    private Answer answer(HttpResponse response, boolean withoutBody) throws IOException, HttpException {
        int status = response.getStatusLine().getStatusCode();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var header : response.getAllHeaders()) {
            headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
        }
        if (withoutBody || status == 204 || status == 304) {
            return new Answer(status, headers, "");
        }
        parser.receiveResponseEntity(response);
        return new Answer(
                status, headers, new String(EntityUtils.toByteArray(response.getEntity()), StandardCharsets.UTF_8));
    }
}
