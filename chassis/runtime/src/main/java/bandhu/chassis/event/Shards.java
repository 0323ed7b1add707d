package bandhu.chassis.event;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tenants are dealt to 16 shards; each shard has one publisher at a time. */
public final class Shards {
    public static final int COUNT = 16;

    private Shards() {}

    public static int of(String tenant) {
        CRC32 crc = new CRC32();
        crc.update(tenant.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
