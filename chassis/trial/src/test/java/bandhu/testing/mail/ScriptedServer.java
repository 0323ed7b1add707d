package bandhu.testing.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told: the text after the verb of a command is the answer to it. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of an answer, the connection is cut. */
    static final String CUT = "cut";

    private final ServerSocket socket;
    private final String toRecipient;
    private final String toWhole;
    private final Thread serving;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /**
     * @param toRecipient what RCPT is answered
     * @param toWhole what the end of the data is answered
     */
    ScriptedServer(int port, String toRecipient, String toWhole) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
        this.toWhole = toWhole;
        this.serving = Thread.ofVirtual().start(this::serve);
    }

    /** The mails with this in their identity whose end was answered, or cut. */
    List<String> taken(UUID id) {
        return taken.stream().filter(mail -> mail.contains(id.toString())).toList();
    }

    /** Returns when the port is free again: whoever waits there for clients lets go of it last. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            serving.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // the next client
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            String answer =
                    switch (verb) {
                        case "RCPT" -> toRecipient;
                        case "DATA" -> data(in, out);
                        case "QUIT" -> "221 bye";
                        default -> "250 ok";
                    };
            if (answer.equals(CUT)) {
                return;
            }
            say(out, answer);
        }
    }

    private String data(BufferedReader in, OutputStream out) throws IOException {
        say(out, "354 go on");
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        taken.add(mail.toString());
        return toWhole;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
