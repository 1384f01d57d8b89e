package vn.tiendo.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of at most 100 digits: written as {@code 1E300000000} one could fill the memory of whoever prints it. */
final class EverydayNumber extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 100;

    EverydayNumber() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT) && !json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
        }
        BigDecimal number = json.getDecimalValue();
        boolean everyday = number.precision() <= DIGITS && number.scale() <= DIGITS && number.scale() >= -DIGITS;
        return everyday
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number.signum(), "too many digits");
    }
}
