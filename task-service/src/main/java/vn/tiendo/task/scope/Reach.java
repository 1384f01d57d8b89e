package vn.tiendo.task.scope;

/**
 * On whose behalf a caller acts on a task they may see.
 *
 * @param owner the caller's units cover the unit whose plan it is
 * @param lead they cover the accountable unit
 * @param coordinator they cover a supporting unit
 */
public record Reach(boolean owner, boolean lead, boolean coordinator) {
    public boolean any() {
        return owner || lead || coordinator;
    }

    /** Whether they may record work: those who do it. */
    public boolean works() {
        return lead || coordinator;
    }
}
