package vn.tiendo.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The rules of the house, the same for every service. */
public final class ArchitectureRules {
    /** Endpoints that need no permission, each for a reason. */
    private static final Set<String> OPEN = Set.of("ClockResource");

    private ArchitectureRules() {}

    /** Checks all production classes below the package. */
    public static void check(String rootPackage) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        rules(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(code));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("features that need each other are one feature"),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .notBePublic()
                        .because("other features go through the use case, not around it"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("vn.tiendo.platform.outbox..")
                        .should()
                        .dependOnClassesThat(named("Emitter", "MutinyEmitter", "KafkaProducer"))
                        .because("an event leaves through the outbox or is lost when the broker is down"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("vn.tiendo.platform.security..")
                        .should()
                        .dependOnClassesThat(named("JsonWebToken", "SecurityContext"))
                        .because("the token is read in one place"),
                noClasses()
                        .should(callNowWithoutClock())
                        .because("the whole system must be able to run on another day"),
                noClasses()
                        .that(are(Entity.class))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs..")
                        .because("the domain does not know HTTP"),
                methods()
                        .that(areEndpoints())
                        .should()
                        .bePublic()
                        .because("Quarkus quietly ignores an endpoint that is not"),
                methods()
                        .that(areEndpoints())
                        .should(declareAPermission())
                        .because("what is not allowed expressly is forbidden"));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe("named " + wanted, type -> wanted.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> are(Class<? extends java.lang.annotation.Annotation> annotation) {
        return DescribedPredicate.describe(
                "are @" + annotation.getSimpleName(), type -> type.isAnnotatedWith(annotation));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints", method -> List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class).stream()
                        .anyMatch(method::isAnnotatedWith));
    }

    private static ArchCondition<JavaMethod> declareAPermission() {
        return new ArchCondition<>("declare a permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isAnnotatedWith(PermissionsAllowed.class)
                        || method.getOwner().isAnnotatedWith(PermissionsAllowed.class)
                        || OPEN.contains(method.getOwner().getSimpleName())
                        || (method.isAnnotatedWith(PermitAll.class)
                                && method.getOwner().getPackageName().endsWith(".published"));
                events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> callNowWithoutClock() {
        return new ArchCondition<>("call now() without a Clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }
}
