package vn.tiendo.platform.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/**
 * How a query parameter of a Java type is read.
 *
 * @param takes the values it takes, for people
 */
record QueryType(String takes, Reader reader) {
    private static final int LAST_YEAR = 9999;
    private static final QueryType WHOLE = new QueryType("số nguyên", Integer::valueOf);
    private static final QueryType FLAG = new QueryType("true, false", QueryType::flag);
    private static final int LONGEST_NUMBER = 30;
    private static final Map<Class<?>, QueryType> SIMPLE = Map.of(
            String.class, new QueryType("văn bản", text -> text),
            UUID.class, new QueryType("UUID", UUID::fromString),
            Integer.class, WHOLE,
            int.class, WHOLE,
            boolean.class, FLAG,
            Boolean.class, FLAG,
            BigDecimal.class, new QueryType("số thập phân", QueryType::decimal),
            LocalDate.class, new QueryType("YYYY-MM-DD", QueryType::day),
            Instant.class, new QueryType("YYYY-MM-DD, RFC 3339", QueryType::moment));

    interface Reader {
        /** @throws RuntimeException for a text that means nothing */
        Object read(String text);
    }

    /** Of a list, the type of its elements. */
    static QueryType of(Type type) {
        if (type instanceof ParameterizedType many) {
            return of(many.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> simple && simple.isEnum()) {
            return ofWords(simple.getEnumConstants());
        }
        QueryType known = SIMPLE.get(type);
        if (known == null) {
            throw new IllegalStateException("No rule for a query parameter of type " + type);
        }
        return known;
    }

    /** @throws Problem that names the parameter and what it takes */
    void require(String name, String value) {
        try {
            reader.read(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Problem.of(CommonProblem.INVALID_REQUEST)
                    .at(name, "unreadable-value", "Cần giá trị dạng: " + takes)
                    .causedBy(unreadable);
        }
    }

    /** A constant goes by what it says of itself, in upper or lower case. */
    private static QueryType ofWords(Object[] constants) {
        Map<String, Object> words =
                Arrays.stream(constants).collect(Collectors.toMap(Object::toString, Function.identity()));
        String all = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        return new QueryType(all, text -> words.entrySet().stream()
                .filter(word -> word.getKey().equalsIgnoreCase(text))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    /** Written out: as {@code 1E300000000} a number could fill the memory of whoever prints it. */
    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    /** Java knows years that the database does not. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return day;
    }

    /** A day stands for its first moment. An unescaped plus sign has become a space on its way. */
    private static Instant moment(String text) {
        int time = text.indexOf('T');
        if (time < 0) {
            return VietnamTime.startOf(day(text));
        }
        day(text.substring(0, time));
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }
}
