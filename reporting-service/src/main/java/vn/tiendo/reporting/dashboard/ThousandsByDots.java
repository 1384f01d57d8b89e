package vn.tiendo.reporting.dashboard;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Numbers of things are written as people here write them, 1.234; years and lengths of drawings are no such numbers. */
@Singleton
class ThousandsByDots implements ResultMapper {
    private static final int GROUP = 1_000;

    void everywhere(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof Long;
    }

    @Override
    public String map(Object result, Expression expression) {
        return grouped((Long) result);
    }

    private static String grouped(long number) {
        return number < GROUP
                ? Long.toString(number)
                : grouped(number / GROUP) + String.format(".%03d", number % GROUP);
    }
}
