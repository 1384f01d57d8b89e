package vn.tiendo.platform.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** JSON of callers is taken as it is written: nothing of a wrong type is quietly made to fit. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // The mapper is handed to us built, so its builder cannot be asked.
    public void customize(ObjectMapper mapper) {
        SimpleModule bounds = new SimpleModule("tiendo-bounds");
        bounds.addDeserializer(String.class, new PlainText());
        bounds.addDeserializer(BigDecimal.class, new EverydayNumber());
        bounds.addDeserializer(
                LocalDate.class,
                new FourDigitYear<>(LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate::getYear));
        bounds.addDeserializer(
                OffsetDateTime.class,
                new FourDigitYear<>(
                        OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME, OffsetDateTime::getYear));
        mapper.registerModule(bounds);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    /** After the modules of Quarkus, whose readers of dates would come first otherwise. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
