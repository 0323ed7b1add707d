package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The chain of changes, computed again from the suite's secret without the product's own code: every change sealed once, no
 * number left out, each link made of the one before and of its change's digest.
 */
final class ChainCheck {

    private static final int DIGEST = 32;

    private final Databases databases;
    private final SecretKey key;

    ChainCheck(Databases databases, String secret) {
        this.databases = databases;
        this.key = key(secret);
    }

    List<String> violations() {
        List<String> found = new ArrayList<>();
        for (String service : RunningSuite.SERVICES) {
            found.addAll(Difference.between(
                    service + " sealed changes",
                    databases.rows(service, "SELECT tenant_id, id, encode(digest, 'hex') FROM change"),
                    databases.rows(service, "SELECT tenant_id, change_id, encode(digest, 'hex') FROM change_seal")));
            Map<String, Link> last = new HashMap<>();
            databases.rows(service, """
                            SELECT tenant_id, seq, change_id, encode(digest, 'hex'), encode(chain, 'hex')
                            FROM change_seal ORDER BY tenant_id, seq""").forEach(row -> {
                String[] columns = row.split(" ");
                Link before = last.getOrDefault(columns[0], new Link(0, new byte[DIGEST]));
                byte[] digest = HexFormat.of().parseHex(columns[3]);
                Link link = new Link(before.seq() + 1, sign(before.chain(), digest));
                if (link.seq() != Long.parseLong(columns[1])
                        || !HexFormat.of().formatHex(link.chain()).equals(columns[4])) {
                    found.add(service + " chain of " + columns[0] + " breaks at " + columns[1] + ", change "
                            + columns[2]);
                }
                last.put(
                        columns[0],
                        new Link(Long.parseLong(columns[1]), HexFormat.of().parseHex(columns[4])));
            });
        }
        return found;
    }

    private record Link(long seq, byte[] chain) {}

    private byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey key(String secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                    .thenExpand("bandhu:change".getBytes(StandardCharsets.UTF_8), DIGEST);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
