package vn.tiendo.local.demo;

/** @param lines how many lines, and so tasks, it has */
record IssuedPlan(String planId, String unitId, int lines) {}
