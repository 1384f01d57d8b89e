package vn.tiendo.local.demo;

import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The running system the story happens in.
 *
 * @param clock makes a moment the present one, in all services
 * @param mailPage the page that shows captured mail
 */
public record World(Api api, Teller teller, Consumer<Instant> clock, URI mailPage) {}
