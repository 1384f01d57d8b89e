package vn.tiendo.task.list;

import java.util.UUID;

/** A unit by id and present name. */
record UnitRef(UUID id, String name) {}
