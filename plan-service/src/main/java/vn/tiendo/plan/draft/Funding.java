package vn.tiendo.plan.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Typed;

/**
 * Where the money for a plan comes from.
 *
 * @param source as the plan words it
 * @param estimates what is to be paid; none when the plan gives no figures
 */
record Funding(
        @Nullable @Size(max = 5000, message = "Nguồn kinh phí dài quá 5000 ký tự") String source,
        @Nullable @Size(max = 200, message = "Nhiều nhất 200 dòng dự toán")
                List<@Valid @NotNull(message = "Thiếu dòng dự toán") Estimate> estimates) {
    Funding {
        source = Typed.orNull(source);
    }

    List<Estimate> lines() {
        return Objects.requireNonNullElse(estimates, List.of());
    }

    /** @param lines for each line the one that stands for it elsewhere */
    static List<Estimate> moved(List<Estimate> estimates, Map<UUID, UUID> lines) {
        return estimates.stream()
                .map(one -> one.lineId() == null ? one : one.payingFor(lines.get(one.lineId())))
                .toList();
    }

    /** @param total whole đồng, the sum of all estimates */
    record FundingView(@Nullable String source, List<Estimate> estimates, long total) {
        static FundingView of(@Nullable String source, List<Estimate> estimates) {
            return new FundingView(
                    source,
                    List.copyOf(estimates),
                    estimates.stream().mapToLong(Estimate::amount).sum());
        }
    }
}
