package vn.tiendo.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact with the state it led to, so that a consumer that missed ten events is right again after the eleventh. New
 * fields may be added to a record; none may change its meaning or go.
 */
public sealed interface Event
        permits UnitEvent,
                CalendarEvent,
                FrameworkEvent,
                PlanEvent,
                TaskEvent,
                FindingEvent,
                DifficultyEvent,
                RequestEvent,
                DelegationEvent,
                ReminderEvent,
                ReportEvent,
                ScoreEvent,
                DeadlineEvent {
    /** The id of the aggregate: events with one key stay in order. */
    @JsonIgnore
    String key();
}
