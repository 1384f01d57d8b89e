package vn.tiendo.notification.reach;

import java.net.InetAddress;

/** A webhook's address as it is reached: the host for TLS and the request, the address that was checked to connect to. */
public record Target(boolean tls, String host, InetAddress address, int port, String path) {}
