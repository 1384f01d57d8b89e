package vn.tiendo.notification.reach;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.notification.reach.PrivateNetwork.Block;

/**
 * Where webhooks may lead. The name is looked up again for each request and the request goes to the very address that
 * was checked, so a name that changes its mind between check and connection gains nothing.
 */
@Singleton
public class Targets {
    private final List<Block> allowed;
    private final boolean plain;

    /**
     * @param allowed blocks inside private networks that may be reached all the same
     * @param plain whether HTTP without TLS is good enough, which it is in tests and on one machine only
     */
    Targets(
            @ConfigProperty(name = "tiendo.webhooks.private-allowed") Optional<List<String>> allowed,
            @ConfigProperty(name = "tiendo.webhooks.plain-allowed") boolean plain) {
        this.allowed = allowed.orElse(List.of()).stream().map(Block::of).toList();
        this.plain = plain;
    }

    /** The address is refused for the reason that is its message. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    public Target resolve(String url) throws Refused {
        URI uri = parsed(url);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !(plain && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new Refused("not-https");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Refused("not-an-address");
        }
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
        return new Target(tls, host, checked(host), port, pathOf(uri));
    }

    /** All that the name stands for must be fit to be told, or the choice among them would be a lottery. */
    private InetAddress checked(String host) throws Refused {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            for (InetAddress address : all) {
                if (PrivateNetwork.holds(address) && allowed.stream().noneMatch(block -> block.holds(address))) {
                    throw new Refused("private-address");
                }
            }
            return all[0];
        } catch (UnknownHostException unknown) {
            throw new Refused("unknown-host");
        }
    }

    private static URI parsed(String url) throws Refused {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException noUrl) {
            throw new Refused("not-an-address");
        }
    }

    private static String pathOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
