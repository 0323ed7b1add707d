package bandhu.chassis.imports.file;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which bytes mean which characters.
 *
 * @param mark how many bytes at the beginning only say so
 */
record Encoding(Charset charset, int mark) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** What begins so is no text, whatever it is called. */
    private static final Map<String, byte[]> OTHERS = Map.of(
            "ZIP, XLSX", new byte[] {'P', 'K', 3, 4},
            "gzip", new byte[] {0x1F, (byte) 0x8B},
            "PDF", new byte[] {'%', 'P', 'D', 'F'},
            "XLS", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    /** @param named the charset that the client says, null where it says none */
    static Encoding of(Sample sample, String named) {
        byte[] bytes = sample.bytes();
        OTHERS.forEach((name, magic) -> {
            if (beginsWith(bytes, magic)) {
                throw FileFault.of(Text.of("unreadable-file.not-text", "format", name));
            }
        });
        Encoding marked = marked(bytes);
        if (named != null) {
            Charset charset = charset(named);
            return new Encoding(charset, marked != null && charset.equals(marked.charset()) ? marked.mark() : 0);
        }
        return Optional.ofNullable(marked).orElseGet(() -> guessed(sample));
    }

    /** Reads it strictly: a byte that means nothing is a fault, not a question mark. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Encoding marked(byte[] bytes) {
        if (beginsWith(bytes, UTF_8_MARK)) {
            return new Encoding(StandardCharsets.UTF_8, UTF_8_MARK.length);
        }
        if (beginsWith(bytes, LITTLE_MARK)) {
            return new Encoding(StandardCharsets.UTF_16LE, LITTLE_MARK.length);
        }
        return beginsWith(bytes, BIG_MARK) ? new Encoding(StandardCharsets.UTF_16BE, BIG_MARK.length) : null;
    }

    private static Encoding guessed(Sample sample) {
        byte[] bytes = sample.bytes();
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (odd > bytes.length / 8 && even < odd / 4) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (even > bytes.length / 8 && odd < even / 4) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static int zeros(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < bytes.length; i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    /** What the sample cuts off in the middle is nobody's fault. */
    private static boolean isUtf8(Sample sample) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(sample.bytes()), CharBuffer.allocate(sample.bytes().length), sample.isWhole())
                .isError();
    }

    private static Charset charset(String named) {
        return switch (named.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> StandardCharsets.UTF_8;
            case "utf-16", "utf-16le" -> StandardCharsets.UTF_16LE;
            case "utf-16be" -> StandardCharsets.UTF_16BE;
            case "windows-1252", "iso-8859-1" -> WINDOWS;
            default -> throw ProblemException.invalid("/charset", Text.of("unknown-value.charset"));
        };
    }

    private static boolean beginsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
