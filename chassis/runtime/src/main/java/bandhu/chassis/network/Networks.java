package bandhu.chassis.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Some networks. An IPv4 address that is written as an IPv6 one is that IPv4 address to Java, and here. (Netty's subnet rules take
 * {@code fe80::1} for a part of {@code 2000::/3}.)
 */
public final class Networks {
    /** RFC 6890 and its registries: private, shared, loopback, link-local, for documentation and tests, multicast, reserved. */
    public static final Networks SPECIAL = new Networks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    /** All that is global of IPv6; loopback, unique local, link-local, multicast and addresses that carry IPv4 lie outside. */
    public static final Networks GLOBAL_IPV6 = new Networks(List.of("2000::/3"));

    private final List<Network> networks;

    public Networks(List<String> networks) {
        this.networks = networks.stream().map(Network::of).toList();
    }

    public boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    /** The addresses that begin with the same bits. */
    private record Network(byte[] address, int bits) {

        /** Throws an {@link IllegalArgumentException} unless it is written as {@code 10.0.0.0/8}. */
        static Network of(String written) {
            int slash = written.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("A network is written as 10.0.0.0/8, not " + written);
            }
            byte[] address = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(written.substring(slash + 1));
            if (bits < 0 || bits > address.length * Byte.SIZE) {
                throw new IllegalArgumentException("No address has so many bits: " + written);
            }
            return new Network(address, bits);
        }

        boolean contains(byte[] other) {
            return other.length == address.length
                    && new BigInteger(1, address).xor(new BigInteger(1, other)).bitLength()
                            <= address.length * Byte.SIZE - bits;
        }
    }
}
