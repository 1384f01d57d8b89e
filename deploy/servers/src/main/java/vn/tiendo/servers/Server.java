package vn.tiendo.servers;

/** A running server that is a process of this machine. */
public interface Server extends AutoCloseable {
    ServerProcess process();

    /** Stops it in order, so that its data is whole. */
    @Override
    void close();
}
