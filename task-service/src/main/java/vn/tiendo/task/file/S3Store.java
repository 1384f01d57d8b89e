package vn.tiendo.task.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of an S3-compatible store, for any number of instances. An object appears whole or not at all. */
class S3Store implements FileStore {
    private static final Logger LOG = Logger.getLogger(S3Store.class);

    private final S3Client client;
    private final String bucket;

    private S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Fails if the store answers and does not let us use the bucket; a store that is away may come back. */
    static S3Store open(S3Settings settings) {
        S3Store store = new S3Store(client(settings), required(settings.bucket(), "bucket"));
        try {
            store.client.headBucket(request -> request.bucket(store.bucket));
        } catch (S3Exception refused) {
            if (refused.statusCode() < 500) {
                store.close();
                throw new IllegalStateException(
                        String.format(
                                "The file store refuses bucket %s (%d): make it, or correct TIENDO_FILES_S3_*",
                                store.bucket, refused.statusCode()),
                        refused);
            }
            LOG.warnf("The file store is not well yet: %s", refused.getMessage());
        } catch (SdkException away) {
            LOG.warnf("The file store does not answer yet: %s", away.getMessage());
        }
        return store;
    }

    static S3Client client(S3Settings settings) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        required(settings.accessKey(), "access-key"), required(settings.secretKey(), "secret-key"))))
                // We give our own checksum; the newer ones by default are unknown to many compatible stores.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(settings.patience()));
        settings.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static String required(Optional<String> setting, String name) {
        return setting.orElseThrow(
                () -> new IllegalStateException("tiendo.files.s3." + name + " is needed when tiendo.files.store=s3"));
    }

    @Override
    public String keep(Path file) {
        try {
            byte[] hash = Sha256.whileCopying(file, OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(hash);
            client.putObject(
                    request -> request.bucket(bucket)
                            .key(key(sha256))
                            .checksumSHA256(Base64.getEncoder().encodeToString(hash)),
                    RequestBody.fromFile(file));
            return sha256;
        } catch (IOException | SdkException away) {
            throw FileProblem.away(away);
        }
    }

    @Override
    public InputStream read(String sha256, ByteRange range) {
        try {
            return client.getObject(request -> {
                request.bucket(bucket).key(key(sha256));
                if (!range.isWhole()) {
                    request.range("bytes=" + range.first() + "-" + range.last());
                }
            });
        } catch (SdkException away) {
            throw FileProblem.away(away);
        }
    }

    @Override
    public Optional<Path> local(String sha256) {
        return Optional.empty();
    }

    /** As the directory has it, so that the one can be copied into the other. */
    private static String key(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256;
    }

    void close() {
        client.close();
    }
}
