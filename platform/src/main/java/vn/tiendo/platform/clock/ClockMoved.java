package vn.tiendo.platform.clock;

import java.time.Instant;

/** Fired after the clock was moved, for whoever waits for a moment to come. */
public record ClockMoved(Instant now) {}
