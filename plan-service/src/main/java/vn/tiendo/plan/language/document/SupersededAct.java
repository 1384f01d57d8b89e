package vn.tiendo.plan.language.document;

import java.time.LocalDate;

/**
 * An act that another has replaced.
 *
 * @param notInForceFrom the first day on which it no longer holds
 * @param name of the act, for people
 * @param successor the act in force
 */
public record SupersededAct(String code, String words, LocalDate notInForceFrom, String name, String successor) {}
