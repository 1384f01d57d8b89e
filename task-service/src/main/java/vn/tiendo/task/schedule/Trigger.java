package vn.tiendo.task.schedule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An event that happened and that work may wait for.
 *
 * @param event the stable code the schedules name
 * @param happenedOn Vietnamese legal time
 */
public record Trigger(UUID id, String event, LocalDate happenedOn) {}
