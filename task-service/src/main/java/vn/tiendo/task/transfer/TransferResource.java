package vn.tiendo.task.transfer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.security.Permissions;

@Path("/transfers")
@Tag(name = "Transfers of work")
class TransferResource {
    private final TransferringWork transferring;
    private final TransferQueries queries;

    TransferResource(TransferringWork transferring, TransferQueries queries) {
        this.transferring = transferring;
        this.queries = queries;
    }

    @Schema(name = "TransferReversal")
    record Reversal(
            @NotBlank(message = "Chưa nêu lý do") @Size(max = 4000, message = "Lý do dài quá 4000 ký tự")
                    String reason) {}

    @POST
    @PermissionsAllowed({Permissions.TASK_ASSIGN, Permissions.UNIT_WRITE})
    @Operation(
            summary = "Pass open work of a unit that ended to its successor",
            description = "With preview=true nothing changes, and 200 tells what would pass to whom.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TransferView.Preview.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Response transfer(@Valid @NotNull NewTransfer transfer, @RestQuery @DefaultValue("false") boolean preview) {
        if (preview) {
            return Response.ok(transferring.preview(transfer)).build();
        }
        UUID id = transferring.transfer(transfer);
        return Response.created(URI.create("/transfers/" + id))
                .entity(queries.get(id))
                .build();
    }

    @GET
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "Transfers from or to units the caller works for, newest first")
    public Page<TransferView> list(
            @RestQuery @Nullable UUID unitId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return queries.list(unitId, limit, cursor);
    }

    @GET
    @Path("proposals")
    @PermissionsAllowed({Permissions.TASK_ASSIGN, Permissions.UNIT_WRITE})
    @Operation(summary = "Units that ended and still answer for open work, with their successors of record")
    public Page<TransferView.Proposal> proposals(
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return queries.proposals(limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.TASK_READ)
    @Operation(summary = "One transfer")
    public TransferView get(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @Path("{id}/reversal")
    @PermissionsAllowed({Permissions.TASK_ASSIGN, Permissions.UNIT_WRITE})
    @Operation(summary = "Restore exactly who was in charge, while nobody has gone on with the work")
    public TransferView reverse(@RestPath UUID id, @Valid @NotNull Reversal reversal) {
        transferring.reverse(id, reversal.reason());
        return queries.get(id);
    }
}
