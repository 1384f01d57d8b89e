package vn.tiendo.platform.security;

import static vn.tiendo.platform.security.Permissions.AGGREGATE_REBUILD;
import static vn.tiendo.platform.security.Permissions.CALENDAR_WRITE;
import static vn.tiendo.platform.security.Permissions.DEADLINE_READ;
import static vn.tiendo.platform.security.Permissions.DIFFICULTY_HANDLE;
import static vn.tiendo.platform.security.Permissions.EXTENSION_DECIDE;
import static vn.tiendo.platform.security.Permissions.FRAMEWORK_WRITE;
import static vn.tiendo.platform.security.Permissions.INSPECTION_WRITE;
import static vn.tiendo.platform.security.Permissions.NOTIFICATION_READ;
import static vn.tiendo.platform.security.Permissions.PLAN_APPRAISE;
import static vn.tiendo.platform.security.Permissions.PLAN_ISSUE;
import static vn.tiendo.platform.security.Permissions.PLAN_READ;
import static vn.tiendo.platform.security.Permissions.PLAN_WRITE;
import static vn.tiendo.platform.security.Permissions.PROGRESS_READ;
import static vn.tiendo.platform.security.Permissions.REMINDER_WRITE;
import static vn.tiendo.platform.security.Permissions.REPORT_ACCEPT;
import static vn.tiendo.platform.security.Permissions.REPORT_CONSOLIDATE;
import static vn.tiendo.platform.security.Permissions.REPORT_READ;
import static vn.tiendo.platform.security.Permissions.REPORT_WRITE;
import static vn.tiendo.platform.security.Permissions.REQUEST_ANSWER;
import static vn.tiendo.platform.security.Permissions.SCORE_WRITE;
import static vn.tiendo.platform.security.Permissions.TASK_ASSIGN;
import static vn.tiendo.platform.security.Permissions.TASK_READ;
import static vn.tiendo.platform.security.Permissions.TASK_VERIFY;
import static vn.tiendo.platform.security.Permissions.TASK_WORK;
import static vn.tiendo.platform.security.Permissions.UNIT_READ;
import static vn.tiendo.platform.security.Permissions.UNIT_WRITE;
import static vn.tiendo.platform.security.Permissions.WEBHOOK_MANAGE;

import java.util.Set;

/** What each role may do, within the subtrees of the holder's units. */
public enum Role {
    PROVINCE_ADMIN(
            UNIT_READ,
            UNIT_WRITE,
            CALENDAR_WRITE,
            FRAMEWORK_WRITE,
            PLAN_READ,
            PLAN_WRITE,
            PLAN_APPRAISE,
            TASK_READ,
            EXTENSION_DECIDE,
            DIFFICULTY_HANDLE,
            REPORT_READ,
            REPORT_ACCEPT,
            PROGRESS_READ,
            AGGREGATE_REBUILD,
            NOTIFICATION_READ,
            DEADLINE_READ,
            REMINDER_WRITE,
            WEBHOOK_MANAGE),
    UNIT_HEAD(
            UNIT_READ,
            PLAN_READ,
            PLAN_WRITE,
            PLAN_ISSUE,
            PLAN_APPRAISE,
            TASK_READ,
            TASK_ASSIGN,
            TASK_WORK,
            TASK_VERIFY,
            REQUEST_ANSWER,
            EXTENSION_DECIDE,
            DIFFICULTY_HANDLE,
            REPORT_READ,
            REPORT_WRITE,
            SCORE_WRITE,
            REPORT_ACCEPT,
            PROGRESS_READ,
            NOTIFICATION_READ,
            DEADLINE_READ,
            REMINDER_WRITE,
            WEBHOOK_MANAGE),
    COORDINATOR(
            UNIT_READ,
            PLAN_READ,
            PLAN_WRITE,
            PLAN_APPRAISE,
            TASK_READ,
            TASK_ASSIGN,
            TASK_WORK,
            REQUEST_ANSWER,
            DIFFICULTY_HANDLE,
            REPORT_READ,
            REPORT_WRITE,
            SCORE_WRITE,
            REPORT_ACCEPT,
            PROGRESS_READ,
            NOTIFICATION_READ,
            DEADLINE_READ,
            REMINDER_WRITE),
    OFFICER(
            UNIT_READ,
            PLAN_READ,
            TASK_READ,
            TASK_WORK,
            REQUEST_ANSWER,
            DIFFICULTY_HANDLE,
            REPORT_READ,
            REPORT_WRITE,
            PROGRESS_READ,
            NOTIFICATION_READ,
            DEADLINE_READ),
    SUPERVISOR(
            UNIT_READ,
            PLAN_READ,
            TASK_READ,
            REQUEST_ANSWER,
            REPORT_READ,
            PROGRESS_READ,
            NOTIFICATION_READ,
            DEADLINE_READ),
    INSPECTOR(
            UNIT_READ,
            PLAN_READ,
            TASK_READ,
            INSPECTION_WRITE,
            REPORT_READ,
            PROGRESS_READ,
            NOTIFICATION_READ,
            DEADLINE_READ),
    AGGREGATOR(
            UNIT_READ,
            PLAN_READ,
            TASK_READ,
            REPORT_READ,
            REPORT_CONSOLIDATE,
            PROGRESS_READ,
            DEADLINE_READ,
            WEBHOOK_MANAGE),
    PORTAL(UNIT_READ, WEBHOOK_MANAGE);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<String> permissions() {
        return permissions;
    }
}
