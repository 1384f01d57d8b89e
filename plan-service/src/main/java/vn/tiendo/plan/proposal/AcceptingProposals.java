package vn.tiendo.plan.proposal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.platform.problem.Problem;

/** Takes down which proposals a person accepts, all of them or none. */
@Singleton
public class AcceptingProposals {
    private final Proposals proposals;

    AcceptingProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The facts accepted, in reading order; two that cannot both hold are refused. */
    public List<Fact> accept(UUID importId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Proposal> all = proposals.of(importId);
        Function<UUID, Optional<Proposal>> find =
                id -> all.stream().filter(one -> one.id().equals(id)).findFirst();
        refuse(
                ProposalProblem.PROPOSAL_UNKNOWN,
                ids,
                id -> find.apply(id).isPresent() ? null : "Tệp không có đề xuất này");
        refuse(
                ProposalProblem.PROPOSALS_CONFLICT,
                ids,
                id -> find.apply(id).stream()
                                .anyMatch(one -> one.conflictsWith().stream().anyMatch(ids::contains))
                        ? "Mâu thuẫn với một đề xuất khác được chọn cùng lúc"
                        : null);
        refuse(ProposalProblem.PROPOSAL_INCOMPLETE, ids, id -> find.apply(id)
                .map(one -> lacking(one.value()))
                .orElse(null));
        List<Proposal> accepted =
                all.stream().filter(one -> ids.contains(one.id())).toList();
        proposals.accept(accepted);
        return accepted.stream().map(Proposal::value).toList();
    }

    private static void refuse(ProposalProblem type, List<UUID> ids, Function<UUID, @Nullable String> fault) {
        Problem problem = Problem.of(type);
        long faults = IntStream.range(0, ids.size())
                .filter(i -> {
                    @Nullable String detail = fault.apply(ids.get(i));
                    if (detail != null) {
                        problem.at("/acceptedProposals/" + i, "not-acceptable", detail);
                    }
                    return detail != null;
                })
                .count();
        if (faults > 0) {
            throw problem;
        }
    }

    private static @Nullable String lacking(Fact fact) {
        if (fact instanceof Fact.IssueDate day && day.date() == null) {
            return "Ngày hoặc tháng còn trống";
        }
        if (fact instanceof Fact.Recipient recipient && (recipient.unitId() == null || recipient.purpose() == null)) {
            return "Chưa rõ đơn vị nhận hoặc mục đích gửi; hãy ghi nơi nhận vào kế hoạch";
        }
        return null;
    }
}
