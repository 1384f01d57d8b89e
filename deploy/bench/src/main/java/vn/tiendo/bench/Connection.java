package vn.tiendo.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection that asks and reads to the end of each answer. The load shares two cores with what it
 * measures, and a full client costs as much of them as the answer does.
 */
final class Connection implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final String headers;
    private final StringBuilder line = new StringBuilder();

    /** @param credentials the header by which the caller is known */
    Connection(URI origin, String credentials) throws IOException {
        socket = new Socket(origin.getHost(), origin.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        headers = " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\n" + credentials + "\r\n";
    }

    /** Comes back once all of the answer was read. */
    void get(URI address) throws IOException {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        require(200, address, answer("GET " + address.getRawPath() + query + headers + "\r\n"));
    }

    /** Likewise; something must have been made. */
    void post(URI address, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        String lengths = "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        require(201, address, answer("POST " + address.getRawPath() + headers + lengths + json));
    }

    private static void require(int status, URI address, int answered) {
        if (answered != status) {
            throw new IllegalStateException(address + " answers " + answered);
        }
    }

    private int answer(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line().toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line().toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size + 2);
            }
            line();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.append((char) next);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
