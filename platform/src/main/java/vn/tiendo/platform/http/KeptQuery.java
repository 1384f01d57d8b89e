package vn.tiendo.platform.http;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.ControlCharacters;
import vn.tiendo.platform.problem.Problem;

/** A query string that is kept and used later, refused for whatever an address with it would be refused for. */
public final class KeptQuery {
    private final MultivaluedMap<String, String> values;

    private KeptQuery(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /**
     * @param text without the question mark
     * @throws Problem when it is not escaped as addresses are
     */
    public static KeptQuery of(String text) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (String part : text.split("&")) {
            if (!part.isEmpty()) {
                int sign = part.indexOf('=');
                String name = decoded(sign < 0 ? part : part.substring(0, sign));
                String value = sign < 0 ? "" : decoded(part.substring(sign + 1));
                ControlCharacters.refuse(name, value);
                values.add(name, value);
            }
        }
        return new KeptQuery(values);
    }

    /**
     * Sets the fields of a bean of parameters.
     *
     * @param except names whose value stays as it is
     * @throws Problem when the bean does not know a name or the value cannot be read
     */
    public void into(Object bean, Set<String> except) {
        Map<String, Field> fields = QueryParameters.fieldsOf(bean.getClass());
        values.forEach((name, texts) -> {
            Field field = fields.get(name);
            if (field == null) {
                throw Problem.of(CommonProblem.UNKNOWN_PARAMETER, name);
            }
            QueryType type = QueryType.of(field.getGenericType());
            texts.forEach(text -> type.require(name, text));
            if (!except.contains(name)) {
                set(bean, field, texts.stream().map(type.reader()::read).toList());
            }
        });
    }

    private static void set(Object bean, Field field, List<Object> values) {
        try {
            field.setAccessible(true);
            field.set(bean, field.getGenericType() instanceof ParameterizedType ? values : values.get(0));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(CommonProblem.INVALID_REQUEST)
                    .at("query", "unreadable-value", "Không đọc được dấu % trong địa chỉ")
                    .causedBy(unreadable);
        }
    }
}
