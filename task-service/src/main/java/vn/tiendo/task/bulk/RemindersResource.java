package vn.tiendo.task.bulk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.bulk.Reminders.Outcome;
import vn.tiendo.task.bulk.Reminders.Result;
import vn.tiendo.task.urging.UrgingTasks;
import vn.tiendo.task.urging.UrgingTasks.Urged;

@Path("/tasks/reminders")
@Tag(name = "Bulk")
class RemindersResource {
    private final UrgingTasks urging;

    RemindersResource(UrgingTasks urging) {
        this.urging = urging;
    }

    @POST
    @PermissionsAllowed(Permissions.REMINDER_WRITE)
    @Operation(
            summary = "Ask the leads of many tasks to hurry",
            description =
                    "For the unit that answers for the plan and those above it. Answers one result per task, in the"
                            + " same order. What is finished, is done by members of a group, or was urged within the last 24"
                            + " hours is refused and does not stop the others. Leads are told in office hours.")
    public Reminders.Results remind(@Valid @NotNull Reminders reminders, @Context HttpHeaders headers) {
        List<Urged> urged = urging.urge(reminders.taskIds(), reminders.message());
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < urged.size(); i++) {
            Problem refused = urged.get(i).refused();
            results.add(new Result(
                    reminders.taskIds().get(i),
                    refused == null ? Outcome.REMINDED : Outcome.REFUSED,
                    VietnamTime.atOrNull(urged.get(i).remindedAt()),
                    refused == null ? null : Refusal.of(refused, headers)));
        }
        return new Reminders.Results(results);
    }
}
