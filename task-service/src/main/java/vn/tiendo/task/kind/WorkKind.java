package vn.tiendo.task.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.calendar.WorkingCalendar;

/** What kind of work a task is, with the fields that kind needs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkKind.Plain.class, name = "TASK"),
    @JsonSubTypes.Type(value = WorkKind.Communication.class, name = "COMMUNICATION"),
    @JsonSubTypes.Type(value = WorkKind.Publication.class, name = "PUBLICATION"),
    @JsonSubTypes.Type(value = WorkKind.Inspection.class, name = "INSPECTION"),
    @JsonSubTypes.Type(value = WorkKind.Training.class, name = "TRAINING"),
    @JsonSubTypes.Type(value = WorkKind.Meeting.class, name = "MEETING")
})
public sealed interface WorkKind {
    String EMPTY = "Để trống";
    String LONG = "Dài quá 200 ký tự";
    String MANY = "Quá 50 mục";

    String name();

    /** What must still be told before it counts as done, by the name of the field, in words for people. */
    default List<String> missing() {
        return List.of();
    }

    @Schema(name = "PlainTask")
    record Plain() implements WorkKind {
        @Override
        public String name() {
            return "TASK";
        }
    }

    @Schema(name = "Communication")
    record Communication(
            @NotEmpty(message = "Chưa nêu chủ đề") @Size(max = 50, message = MANY)
                    List<@NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String> topics,
            @NotEmpty(message = "Chưa nêu kênh") @Size(max = 50, message = MANY)
                    List<@NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String> channels,
            @NotEmpty(message = "Chưa nêu đối tượng") @Size(max = 50, message = MANY)
                    List<@NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String> audiences)
            implements WorkKind {
        @Override
        public String name() {
            return "COMMUNICATION";
        }
    }

    /**
     * @param from the day of posting, which does not count itself
     * @param workingDays how long it hangs
     * @param lastDay the last day it hangs, inclusive; counted by the calendar as it stands, whatever is sent
     */
    @Schema(name = "Publication")
    record Publication(
            @NotEmpty(message = "Chưa nêu nơi niêm yết") @Size(max = 50, message = MANY)
                    List<@NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String> places,
            @Size(max = 50, message = MANY)
                    List<@NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String> channels,
            @NotNull(message = "Chưa nêu ngày niêm yết") LocalDate from,
            @Min(value = 1, message = "Ít nhất 1 ngày làm việc")
                    @Max(value = 365, message = "Nhiều nhất 365 ngày làm việc")
                    int workingDays,
            @Nullable LocalDate lastDay,
            @Valid @Nullable Proof proof)
            implements WorkKind {
        public Publication {
            channels = Objects.requireNonNullElse(channels, List.of());
        }

        @Override
        public String name() {
            return "PUBLICATION";
        }

        public Publication countedBy(WorkingCalendar calendar) {
            return new Publication(
                    places,
                    channels,
                    from,
                    workingDays,
                    calendar.lastDay(from, workingDays, Counting.EXCLUDE_START),
                    proof);
        }

        @Override
        public List<String> missing() {
            List<String> missing = new ArrayList<>();
            if (proof == null || proof.content() == null) {
                missing.add("nội dung niêm yết");
            }
            if (proof == null || proof.time() == null) {
                missing.add("thời gian niêm yết");
            }
            if (proof == null || proof.list() == null) {
                missing.add("danh sách kèm theo");
            }
            return missing;
        }
    }

    /** What the record of a posting holds. */
    @Schema(name = "PublicationProof")
    record Proof(
            @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự") @Nullable String content,
            @Size(max = 200, message = LONG) @Nullable String time,
            @Size(max = 4000, message = "Danh sách dài quá 4000 ký tự") @Nullable String list) {}

    /** @param unannounced "đột xuất" */
    @Schema(name = "InspectionTask")
    record Inspection(@NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String subject, boolean unannounced)
            implements WorkKind {
        @Override
        public String name() {
            return "INSPECTION";
        }
    }

    /** People come together, and how many came is part of the result. */
    sealed interface Gathering extends WorkKind {
        List<Attendance> attendance();

        @Override
        default List<String> missing() {
            return attendance().stream()
                    .filter(one -> one.invited() == null || one.attended() == null)
                    .map(one -> "số người dự: " + one.population())
                    .toList();
        }
    }

    @Schema(name = "Training")
    record Training(
            @NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String topic,
            @Size(max = 50, message = MANY) List<@Valid @NotNull(message = EMPTY) Attendance> attendance)
            implements Gathering {
        public Training {
            attendance = Objects.requireNonNullElse(attendance, List.of());
        }

        @Override
        public String name() {
            return "TRAINING";
        }
    }

    @Schema(name = "Meeting")
    record Meeting(
            @NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String topic,
            @Size(max = 50, message = MANY) List<@Valid @NotNull(message = EMPTY) Attendance> attendance)
            implements Gathering {
        public Meeting {
            attendance = Objects.requireNonNullElse(attendance, List.of());
        }

        @Override
        public String name() {
            return "MEETING";
        }
    }

    /**
     * How many of a population must come, and came.
     *
     * @param atLeastPercent 0–100, inclusive
     */
    @Schema(name = "Attendance")
    record Attendance(
            @NotBlank(message = EMPTY) @Size(max = 200, message = LONG) String population,
            @Min(value = 0, message = "Tỷ lệ từ 0 đến 100") @Max(value = 100, message = "Tỷ lệ từ 0 đến 100")
                    int atLeastPercent,
            @PositiveOrZero(message = "Số không được âm") @Nullable Integer invited,
            @PositiveOrZero(message = "Số không được âm") @Nullable Integer attended) {
        /** Null until counted, and when nobody was to come. */
        @JsonProperty(value = "met", access = JsonProperty.Access.READ_ONLY)
        public @Nullable Boolean met() {
            return invited == null || attended == null || invited == 0
                    ? null
                    : attended * 100L >= (long) atLeastPercent * invited;
        }
    }
}
