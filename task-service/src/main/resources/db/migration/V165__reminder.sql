-- When the desk last asked to hurry is what the timeline says of it.
CREATE INDEX timeline_reminded ON timeline_entry (task_id, recorded_at) WHERE kind = 'REMINDED';
