package vn.tiendo.plan.language.target;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.target.Target.Kind;

/** Reads the target column of a plan. */
public final class Targets {
    private static final double CERTAIN = 0.9;
    private static final double DOUBTFUL = 0.5;

    private final List<Target> targets = new ArrayList<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private double confidence = 1;

    private Targets() {}

    /** Every target the cell states, in order; none if the cell is blank. */
    public static Reading<List<Target>> read(String cell) {
        Targets reader = new Targets();
        Clauses.lines(Normalizer.normalize(cell, Normalizer.Form.NFC)).forEach(reader::line);
        if (reader.targets.isEmpty()) {
            return new Reading<>(List.of(), "none", 0);
        }
        return new Reading<>(List.copyOf(reader.targets), String.join("+", reader.rules), reader.confidence);
    }

    private void line(String line) {
        List<Clause> clauses = Clauses.of(line);
        if (clauses.stream().noneMatch(Targets::measurable)) {
            add(Plain.kind(Clause.of(line)), Clause.of(line), null);
            return;
        }
        Target share = null;
        for (Clause clause : clauses) {
            if (share != null && !measurable(clause)) {
                if (Plain.namesMore(clause)) {
                    continue;
                }
                if (Plain.demandsMore(clause)) {
                    keep(sameShare(share, clause), "same-share", DOUBTFUL);
                    continue;
                }
            }
            measured(clause);
            Target last = targets.get(targets.size() - 1);
            share = last.kind() == Kind.COVERAGE ? last : null;
        }
    }

    private static boolean measurable(Clause clause) {
        return clause.quantity() != null || Movements.kind(clause) != null;
    }

    private void measured(Clause clause) {
        Kind movement = Movements.kind(clause);
        Quantity quantity = clause.quantity();
        if (movement != null && (quantity == null || Movements.overrides(movement))) {
            boolean sameLevel = movement == Kind.LEVEL
                    && !targets.isEmpty()
                    && targets.get(targets.size() - 1).kind() == Kind.LEVEL;
            if (!sameLevel) {
                add(movement, clause, Movements.valued(movement) ? quantity : null);
            }
        } else if (quantity == null) {
            add(Plain.kind(clause), clause, null);
        } else {
            add(kindOf(quantity, clause), clause, quantity);
        }
    }

    private static Kind kindOf(Quantity quantity, Clause clause) {
        return switch (quantity.form()) {
            case SHARE -> clause.has("hai long", "diem so", "cham diem") ? Kind.SCORE : Kind.COVERAGE;
            case POINTS -> Kind.SCORE;
            case FREQUENCY -> Kind.FREQUENCY;
            case COUNT -> Kind.COUNT;
        };
    }

    private void add(Kind kind, Clause clause, @Nullable Quantity quantity) {
        boolean counted = kind == Kind.COUNT || kind == Kind.FREQUENCY;
        keep(
                new Target(
                        kind,
                        quantity == null ? null : quantity.op(),
                        quantity == null ? null : plain(quantity.value()),
                        quantity == null || kind == Kind.FREQUENCY ? null : quantity.noun(),
                        kind == Kind.COVERAGE ? Plain.population(clause) : null,
                        counted && quantity != null ? quantity.noun() : null,
                        quantity == null ? null : quantity.per(),
                        Movements.baseline(clause),
                        clause.has("phan dau", "co gang", "huong toi"),
                        clause.has("khi co", "neu co", "khi phat sinh", "neu phat sinh"),
                        Plain.foreign(clause),
                        clause.text()),
                ruleOf(kind),
                kind == Kind.QUALITATIVE || kind == Kind.UNQUANTIFIED ? DOUBTFUL : CERTAIN);
    }

    private static String ruleOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Target sameShare(Target share, Clause clause) {
        return new Target(
                share.kind(),
                share.op(),
                share.value(),
                share.unit(),
                share.population(),
                null,
                null,
                null,
                share.aspirational(),
                share.conditional(),
                share.foreignLevel(),
                clause.text());
    }

    private void keep(Target target, String rule, double sure) {
        targets.add(target);
        rules.add(rule);
        confidence = Math.min(confidence, sure);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
