package vn.tiendo.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts back a row whose cells have slipped sideways. The time and the lead are recognised by their words; where both
 * stand beside their columns by the same step, the cells between move with them, around merged cells.
 */
final class ShiftRepair {
    private static final int[] STEPS = {1, 2, -1, -2};

    private final Layout layout;
    private final List<Slot> slots;

    ShiftRepair(Layout layout, List<Slot> slots) {
        this.layout = layout;
        this.slots = slots;
    }

    /** The row put right, or null if it needs no repair or none is certain. */
    @Nullable
    List<Slot> repaired() {
        if (!layout.has(Column.LEAD) || !layout.has(Column.TIMING) || inPlace()) {
            return null;
        }
        for (int step : STEPS) {
            List<Slot> moved = moved(step);
            if (moved != null && convincing(moved)) {
                return moved;
            }
        }
        return null;
    }

    private boolean inPlace() {
        Slot timing = at(slots, Column.TIMING);
        if (timing.continued() || timing.beginsEmpty()) {
            return true;
        }
        boolean leadInPlace = Senses.unit(at(slots, Column.LEAD).text());
        return timing.blank() ? false : Senses.timing(timing.text()) || leadInPlace;
    }

    private boolean convincing(List<Slot> moved) {
        String task = at(moved, Column.TASK).text();
        return Senses.timing(at(moved, Column.TIMING).text())
                && Senses.unit(at(moved, Column.LEAD).text())
                && !task.isBlank()
                && !Senses.timing(task)
                && !Senses.ordinal(task);
    }

    private @Nullable List<Slot> moved(int step) {
        int last = layout.size() - 1;
        int from = last - step;
        if (from >= slots.size() || rest(from + 1)) {
            return null;
        }
        List<Slot> moved = new ArrayList<>(slots.subList(0, layout.size()));
        int first = firstContentColumn();
        int source = from;
        List<Integer> taken = new ArrayList<>();
        for (int target = last; target >= first; target--) {
            while (source >= 0 && slots.get(source).continued()) {
                source--;
            }
            if (source < 0 || column(source) == Column.ORDINAL) {
                return null;
            }
            moved.set(target, slots.get(source));
            taken.add(source--);
        }
        taken.stream().filter(i -> i < first).forEach(i -> moved.set(i, Slot.EMPTY));
        return leavesNothing(first, taken) ? moved : null;
    }

    /** Whether text would be left over on the right. */
    private boolean rest(int from) {
        return slots.subList(Math.max(0, from), slots.size()).stream().anyMatch(slot -> !slot.blank());
    }

    private boolean leavesNothing(int first, List<Integer> taken) {
        for (int i = first; i < slots.size(); i++) {
            if (!slots.get(i).blank() && !taken.contains(i)) {
                return false;
            }
        }
        return true;
    }

    private int firstContentColumn() {
        for (int i = 0; i < layout.size(); i++) {
            Column column = column(i);
            if (column != null && !column.groups()) {
                return i;
            }
        }
        return layout.size();
    }

    private @Nullable Column column(int at) {
        return at < layout.size() ? layout.columns().get(at).column() : null;
    }

    private Slot at(List<Slot> row, Column column) {
        for (int i = 0; i < layout.size(); i++) {
            if (column(i) == column) {
                return row.get(i);
            }
        }
        return Slot.EMPTY;
    }
}
