package bandhu.testing.hostile;

import bandhu.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Bodies that are hard on whoever reads JSON, whatever they should say. */
final class HardBodies {

    private static final String SUITE = "json-suite/test_parsing";
    private static final int DEPTH = 10_000;
    private static final int DIGITS = 2_000;
    private static final int DRAWN = 12;
    private static final long SEED = 20_261_122;

    private HardBodies() {}

    /** A few of each kind; no operation takes any of them. */
    static List<Case> few() {
        List<Case> cases = new ArrayList<>(List.of(
                Case.malformed("nothing but spaces", " \n\t "),
                Case.malformed("cut off", "{\"a\": \"b"),
                Case.malformed("two values", "{} {}"),
                Case.malformed("lists in lists", "[".repeat(DEPTH)),
                Case.malformed("closed lists in lists", "[".repeat(DEPTH) + "]".repeat(DEPTH)),
                Case.malformed("members in members", "{\"a\":".repeat(DEPTH)),
                Case.malformed("a number of many digits", "{\"a\": " + "9".repeat(DIGITS) + "}"),
                Case.malformed("a byte order mark", "\uFEFF{}"),
                Case.malformed("UTF-16", "{\"a\": 1}".getBytes(StandardCharsets.UTF_16)),
                Case.malformed("UTF-16 without a mark", "{\"a\": 1}".getBytes(StandardCharsets.UTF_16BE)),
                Case.malformed("UTF-32", "{\"a\": 1}".getBytes(Charset.forName("UTF-32"))),
                Case.malformed("bytes that are not UTF-8", with((byte) 0xC3)),
                Case.malformed("an overlong NUL", with((byte) 0xC0, (byte) 0x80)),
                Case.malformed("half a surrogate pair as bytes", with((byte) 0xED, (byte) 0xA0, (byte) 0x80)),
                Case.malformed(
                        "a code point beyond the last", with((byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80)),
                Case.malformed("a NUL that is not escaped", with((byte) 0)),
                Case.malformed("NUL behind the end", "{}\0"),
                Case.refused("an escaped NUL", "{\"a\": \"\\u0000\"}"),
                Case.refused("half a surrogate pair", "{\"\\ud800\": 1}"),
                Case.refused("two members of one name", "{\"no-such-member\": 1, \"no-such-member\": 2}"),
                Case.refused("a huge number", "{\"no-such-member\": 1e999999999}"),
                Case.refused("a tiny number", "{\"no-such-member\": 1e-999999999}")));
        for (String scalar : List.of("null", "true", "0", "-0", "1e400", "\"text\"", "[]", "[{}]")) {
            cases.add(Case.refused("no object", scalar));
        }
        return cases;
    }

    /** What JSONTestSuite calls no JSON. */
    static List<Case> malformed() {
        List<Case> cases = new ArrayList<>();
        suite("n_").forEach((name, body) -> cases.add(Case.malformed(name, body)));
        return cases;
    }

    /** A dozen of them. */
    static List<Case> drawn() {
        List<Case> cases = malformed();
        Collections.shuffle(cases, new Random(SEED));
        return cases.subList(0, DRAWN);
    }

    /** What JSONTestSuite calls JSON, by name. */
    static Map<String, byte[]> wellFormed() {
        return suite("y_");
    }

    /** What may be taken for JSON or not, by name. */
    static Map<String, byte[]> doubtful() {
        return suite("i_");
    }

    private static Map<String, byte[]> suite(String prefix) {
        try {
            Map<String, byte[]> bodies = new TreeMap<>();
            for (Path file : TestData.files(SUITE)) {
                String name = file.getFileName().toString();
                if (name.startsWith(prefix)) {
                    bodies.put(name, Files.readAllBytes(file));
                }
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(byte... odd) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"a\": \"".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(odd);
        body.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
