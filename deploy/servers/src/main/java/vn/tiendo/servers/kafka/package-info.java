/**
 * One Kafka node from the libraries Apache ships. Owns its settings, its formatting and its log folder.
 */
@NullMarked
package vn.tiendo.servers.kafka;

import org.jspecify.annotations.NullMarked;
