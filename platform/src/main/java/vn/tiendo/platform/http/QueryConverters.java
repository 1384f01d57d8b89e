package vn.tiendo.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads constants and moments as {@link QueryType} says; the other types JAX-RS reads in the same way by itself. */
@Provider
class QueryConverters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!type.isEnum() && type != Instant.class) {
            return null;
        }
        QueryType query = QueryType.of(type);
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                return type.cast(query.reader().read(value));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
