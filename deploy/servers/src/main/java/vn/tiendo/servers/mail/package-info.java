/**
 * Catches every mail the local system sends, and shows it. Owns the SMTP server, the kept messages and the page on
 * which people and tests read them; nothing ever leaves the machine.
 */
@NullMarked
package vn.tiendo.servers.mail;

import org.jspecify.annotations.NullMarked;
