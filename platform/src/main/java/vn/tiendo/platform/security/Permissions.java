package vn.tiendo.platform.security;

/** The permissions endpoints declare with {@code @PermissionsAllowed}, as {@code resource:action}. */
public final class Permissions {
    public static final String UNIT_READ = "unit:read";
    public static final String UNIT_WRITE = "unit:write";
    public static final String CALENDAR_WRITE = "calendar:write";
    public static final String FRAMEWORK_WRITE = "framework:write";
    public static final String PLAN_READ = "plan:read";
    public static final String PLAN_WRITE = "plan:write";
    public static final String PLAN_ISSUE = "plan:issue";
    public static final String PLAN_APPRAISE = "plan:appraise";
    public static final String TASK_READ = "task:read";
    public static final String TASK_ASSIGN = "task:assign";
    public static final String TASK_WORK = "task:work";
    public static final String TASK_VERIFY = "task:verify";
    public static final String REQUEST_ANSWER = "request:answer";
    public static final String EXTENSION_DECIDE = "extension:decide";
    public static final String DIFFICULTY_HANDLE = "difficulty:handle";
    public static final String INSPECTION_WRITE = "inspection:write";
    public static final String REPORT_READ = "report:read";
    public static final String REPORT_WRITE = "report:write";
    /** Less than {@link #REPORT_WRITE}: reports that add up others', and only those of the caller's own units. */
    public static final String REPORT_CONSOLIDATE = "report:consolidate";

    /** For the unit as a whole: its own points, and objections to those it was given. */
    public static final String SCORE_WRITE = "score:write";

    public static final String REPORT_ACCEPT = "report:accept";
    public static final String PROGRESS_READ = "progress:read";
    public static final String AGGREGATE_REBUILD = "aggregate:rebuild";
    public static final String NOTIFICATION_READ = "notification:read";
    public static final String DEADLINE_READ = "deadline:read";
    public static final String REMINDER_WRITE = "reminder:write";
    public static final String WEBHOOK_MANAGE = "webhook:manage";

    private Permissions() {}
}
