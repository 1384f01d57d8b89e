package vn.tiendo.task.scope;

/**
 * On whose behalf a caller acts on a task they may see.
 *
 * @param owner the caller's units cover the unit that answers for the plan
 * @param lead they cover the accountable unit
 * @param coordinator they cover a supporting unit
 * @param monitor none of these, but the plan names their unit, or the one their office belongs to, as following its
 *     work, or they cover the unit that issued the plan and has handed the work on: they only read
 */
public record Reach(boolean owner, boolean lead, boolean coordinator, boolean monitor) {
    public boolean any() {
        return owner || lead || coordinator || monitor;
    }

    /** Whether they may record work: those who do it. */
    public boolean works() {
        return lead || coordinator;
    }
}
