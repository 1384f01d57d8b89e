package vn.tiendo.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A date or moment written as text, from year 1 to 9999: Java knows years that PostgreSQL does not. */
final class FourDigitYear<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient JsonDeserializer<T> reader;
    private final transient ToIntFunction<T> year;

    FourDigitYear(Class<T> type, JsonDeserializer<T> reader, ToIntFunction<T> year) {
        super(type);
        this.reader = reader;
        this.year = year;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), json);
        }
        String text = json.getText();
        T value = reader.deserialize(json, context);
        if (value != null && (year.applyAsInt(value) < 1 || year.applyAsInt(value) > 9999)) {
            return (T) context.handleWeirdStringValue(handledType(), text, "year out of range");
        }
        return value;
    }
}
