package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jumptojob.settings.Setting;

/**
 * Where a request comes from. {@code X-Forwarded-For} counts only as far as each hop is one of
 * {@code JUMPTOJOB_TRUSTED_PROXIES}: anybody can write that header.
 */
@ApplicationScoped
public class ClientAddress {

    private Set<String> trusted;

    protected ClientAddress() {}

    @Inject
    ClientAddress(Site site) {
        this(site.settings().optional(Setting.TRUSTED_PROXIES).orElse(""));
    }

    ClientAddress(String trustedProxies) {
        this.trusted = Arrays.stream(trustedProxies.split(","))
                .map(ClientAddress::parse)
                .flatMap(Optional::stream)
                .map(InetAddress::getHostAddress)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The network of the client: an IPv4 address, or the first 64 bits of an IPv6 one, which one household holds. */
    public String network(HttpServletRequest request) {
        return network(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    String network(String remote, String forwarded) {
        InetAddress client = parse(remote).orElse(null);
        String[] hops = forwarded == null ? new String[0] : forwarded.split(",");
        for (int i = hops.length - 1; i >= 0 && client != null && trusted.contains(client.getHostAddress()); i--) {
            Optional<InetAddress> before = parse(hops[i]);
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client == null ? "unknown" : network(client);
    }

    private static String network(InetAddress client) {
        if (client instanceof Inet6Address) {
            String[] groups = client.getHostAddress().replaceFirst("%.*", "").split(":");
            return String.join(":", Arrays.copyOf(groups, 4)) + "::/64";
        }
        return client.getHostAddress();
    }

    /** Reads an address in figures, with or without a port; a name is none, so nothing is ever looked up. */
    private static Optional<InetAddress> parse(String text) {
        String address = text == null ? "" : text.strip();
        if (address.startsWith("[")) {
            address = address.substring(1).replaceFirst("].*", "");
        } else if (address.matches("[0-9.]+:[0-9]+")) {
            address = address.replaceFirst(":.*", "");
        }
        boolean figures = address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
                || address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");
        if (!figures) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
