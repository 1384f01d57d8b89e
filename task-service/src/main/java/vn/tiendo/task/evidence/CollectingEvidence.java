package vn.tiendo.task.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.file.FileType;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.ControlCharacters;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.file.FileStore;

/** Takes evidence in. */
@Singleton
class CollectingEvidence {
    private static final long LARGEST = 20L * 1024 * 1024;

    private final Sql sql;
    private final FileStore files;
    private final EvidenceQueries queries;
    private final Caller caller;
    private final Clock clock;

    CollectingEvidence(Sql sql, FileStore files, EvidenceQueries queries, Caller caller, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    EvidenceView collect(NewEvidence evidence) {
        boolean link = evidence.kind() == EvidenceKind.LINK;
        if (!link && evidence.kind() != EvidenceKind.DOCUMENT) {
            throw incomplete("/kind", "Ảnh và tệp phải gửi kèm nội dung (multipart/form-data)");
        }
        if (link && evidence.url() == null) {
            throw incomplete("/url", "Minh chứng là đường dẫn thì phải có đường dẫn");
        }
        if (!link && isBlank(evidence.documentCode())) {
            throw incomplete("/documentCode", "Minh chứng là văn bản thì phải có số, ký hiệu");
        }
        return keep(new Piece(
                evidence.id() == null ? Ids.next() : evidence.id(),
                link ? EvidenceKind.LINK : EvidenceKind.DOCUMENT,
                evidence.title(),
                evidence.url(),
                evidence.documentCode(),
                evidence.issuedOn(),
                evidence.issuer(),
                evidence.capturedAt(),
                evidence.place(),
                null));
    }

    @Transactional
    EvidenceView collect(EvidenceForm form) {
        ControlCharacters.refuse("title", form.title);
        ControlCharacters.refuse("place", form.place);
        FileUpload upload = Optional.ofNullable(form.file)
                .filter(file -> file.size() > 0)
                .orElseThrow(() -> Problem.of(EvidenceProblem.EVIDENCE_FILE_MISSING));
        if (upload.size() > LARGEST) {
            throw Problem.of(EvidenceProblem.EVIDENCE_TOO_LARGE, LARGEST / 1024 / 1024);
        }
        Path content = upload.uploadedFile();
        FileType type = FileType.of(content).orElseThrow(() -> Problem.of(EvidenceProblem.EVIDENCE_TYPE_NOT_ALLOWED));
        Content stored = new Content(
                type.nameOf(upload.fileName(), "minh-chung"), type.mediaType(), upload.size(), files.keep(content));
        return keep(new Piece(
                form.id == null ? Ids.next() : form.id,
                type.isImage() ? EvidenceKind.PHOTO : EvidenceKind.FILE,
                form.title,
                null,
                null,
                null,
                null,
                form.capturedAt,
                form.place,
                stored));
    }

    private record Content(String fileName, String mediaType, long size, String sha256) {}

    private record Piece(
            UUID id,
            EvidenceKind kind,
            @Nullable String title,
            @Nullable String url,
            @Nullable String documentCode,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            @Nullable OffsetDateTime capturedAt,
            @Nullable String place,
            @Nullable Content content) {}

    /** Sent again under the same id, it is the piece we already have. */
    private EvidenceView keep(Piece piece) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Content content = piece.content();
        // Kept for a unit nobody has told us of, the evidence would be out of everybody's sight.
        UUID unit = caller.unit(caller.homeUnit()).id();
        int fresh = sql.update(
                "INSERT INTO evidence (id, kind, title, url, document_code, issued_on, issuer, captured_at, place,"
                        + " file_name, media_type, size, sha256, uploaded_at, subject, unit_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                piece.id(),
                piece.kind(),
                piece.title(),
                piece.url(),
                piece.documentCode(),
                piece.issuedOn(),
                piece.issuer(),
                piece.capturedAt(),
                piece.place(),
                content == null ? null : content.fileName(),
                content == null ? null : content.mediaType(),
                content == null ? null : content.size(),
                content == null ? null : content.sha256(),
                now,
                caller.subject(),
                unit);
        Optional<EvidenceView> kept = queries.find(piece.id())
                .filter(view -> fresh == 1 || (view.kind() == piece.kind() && sameContent(view, content)));
        return kept.orElseThrow(() -> Problem.of(EvidenceProblem.EVIDENCE_ID_TAKEN));
    }

    private static boolean sameContent(EvidenceView view, @Nullable Content content) {
        return content == null || content.sha256().equals(view.sha256());
    }

    private static Problem incomplete(String pointer, String detail) {
        return Problem.of(EvidenceProblem.EVIDENCE_INCOMPLETE).at(pointer, "missing", detail);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
