package bandhu.chassis.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The beginning of a stream, by which its form is told; the stream is still there whole. */
final class Sample {
    private static final int MOST = 64 * 1024;
    private final byte[] bytes;
    private final InputStream rest;

    private Sample(byte[] bytes, InputStream rest) {
        this.bytes = bytes;
        this.rest = rest;
    }

    static Sample of(InputStream stream) throws IOException {
        return new Sample(stream.readNBytes(MOST), stream);
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isWhole() {
        return bytes.length < MOST;
    }

    /** The stream without so many bytes at its beginning. */
    InputStream from(int skipped) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes, skipped, bytes.length - skipped), rest);
    }
}
