package vn.tiendo.platform.outbox;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import vn.tiendo.platform.event.Topic;

/** Puts messages on their topics as CloudEvents in binary mode. */
@Singleton
class OutboxSender {
    private final MutinyEmitter<byte[]> broker;
    private final String prefix;
    private final String source;

    OutboxSender(
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1000)
                    MutinyEmitter<byte[]> broker,
            @ConfigProperty(name = "tiendo.topics") String prefix,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.broker = broker;
        this.prefix = prefix;
        this.source = source;
    }

    /**
     * Sends all and waits; answers the ids of those that may be deleted. After a failure nothing later of the same key
     * counts as sent, so that the last one to arrive is the newest.
     */
    List<Long> send(List<OutboxTable.Message> messages) {
        List<CompletableFuture<Void>> sent = messages.stream()
                .map(message -> broker.sendMessage(outgoing(message))
                        .subscribeAsCompletionStage()
                        .toCompletableFuture())
                .toList();
        List<Long> arrived = new ArrayList<>();
        Set<String> failed = new HashSet<>();
        for (int i = 0; i < messages.size(); i++) {
            OutboxTable.Message message = messages.get(i);
            boolean ok = succeeded(sent.get(i));
            if (!ok) {
                failed.add(message.key());
            } else if (!failed.contains(message.key())) {
                arrived.add(message.id());
            }
        }
        return arrived;
    }

    private static boolean succeeded(CompletableFuture<Void> sending) {
        try {
            sending.join();
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    private Message<byte[]> outgoing(OutboxTable.Message message) {
        RecordHeaders headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", message.eventId().toString());
        header(headers, "ce_type", message.type());
        header(headers, "ce_source", "/" + source);
        header(headers, "ce_subject", message.key());
        header(headers, "ce_time", message.at().toString());
        header(headers, "content-type", "application/json");
        return Message.of(message.payload())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(Topic.valueOf(message.topic()).on(prefix))
                        .withKey(message.key())
                        .withHeaders(headers)
                        .build());
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
