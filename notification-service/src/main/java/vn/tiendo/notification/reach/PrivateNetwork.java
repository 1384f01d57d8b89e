package vn.tiendo.notification.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses that lead into a network and not out to the world (RFC 6890), plus everything that is not one host. */
final class PrivateNetwork {
    private static final List<Block> BLOCKS = List.of(
            Block.of("0.0.0.0/8"),
            Block.of("10.0.0.0/8"),
            Block.of("100.64.0.0/10"),
            Block.of("127.0.0.0/8"),
            Block.of("169.254.0.0/16"),
            Block.of("172.16.0.0/12"),
            Block.of("192.0.0.0/24"),
            Block.of("192.0.2.0/24"),
            Block.of("192.88.99.0/24"),
            Block.of("192.168.0.0/16"),
            Block.of("198.18.0.0/15"),
            Block.of("198.51.100.0/24"),
            Block.of("203.0.113.0/24"),
            Block.of("224.0.0.0/3"),
            Block.of("::/96"),
            // These carry an IPv4 address inside, which may be any of the above.
            Block.of("64:ff9b::/96"),
            Block.of("64:ff9b:1::/48"),
            Block.of("2001::/32"),
            Block.of("2002::/16"),
            Block.of("100::/64"),
            Block.of("2001:db8::/32"),
            Block.of("fc00::/7"),
            Block.of("fe80::/10"),
            Block.of("fec0::/10"),
            Block.of("ff00::/8"));

    private PrivateNetwork() {}

    static boolean holds(InetAddress address) {
        return BLOCKS.stream().anyMatch(block -> block.holds(address));
    }

    /** A block of addresses, e.g. {@code 10.0.0.0/8}. */
    record Block(InetAddress base, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                return new Block(
                        InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException noAddress) {
                throw new IllegalArgumentException(text, noAddress);
            }
        }

        boolean holds(InetAddress address) {
            byte[] ours = base.getAddress();
            byte[] theirs = address.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
