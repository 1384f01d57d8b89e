package vn.tiendo.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import vn.tiendo.platform.problem.ControlCharacters;

/** A NUL in an address is nobody's search, and the database would fail over it. */
@Provider
class PlainParameters implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        address.getQueryParameters()
                .forEach((name, values) -> values.forEach(value -> ControlCharacters.refuse(name, value)));
        address.getPathParameters()
                .forEach((name, values) -> values.forEach(value -> ControlCharacters.refuse(name, value)));
    }
}
