package vn.tiendo.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body that breaks off when it exceeds its limit; without an announced length nobody can know earlier. */
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final Runnable exceeded;
    private final Runnable ended;
    private long left;
    private @Nullable Handler<Throwable> failed;

    LimitedBody(ReadStream<Buffer> body, long limit, Runnable exceeded, Runnable ended) {
        this.body = body;
        this.left = limit;
        this.exceeded = exceeded;
        this.ended = ended;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        boolean within = left >= 0;
        left -= part.length();
        if (left >= 0) {
            handler.handle(part);
        } else if (within) {
            exceeded.run();
            if (failed != null) {
                failed.handle(new IllegalStateException("The body exceeds its limit"));
            }
        }
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    @SuppressWarnings("VoidUsed")
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended.run();
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
