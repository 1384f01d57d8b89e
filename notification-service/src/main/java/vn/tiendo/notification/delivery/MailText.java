package vn.tiendo.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A notice as a mail, in HTML and as plain text. */
@Singleton
class MailText {
    private final Template html;
    private final Template text;
    private final String linkBase;

    MailText(
            @Location("mail/notification.html") Template html,
            @Location("mail/notification.txt") Template text,
            @ConfigProperty(name = "tiendo.link-base") String linkBase) {
        this.html = html;
        this.text = text;
        this.linkBase = linkBase;
    }

    /** The id of the delivery is the id of the message, so a repeated one is known as such. */
    Mail of(MailQueue.Item item, String address) {
        return new Mail()
                .addTo(address)
                .setSubject(item.title())
                .setText(filled(text, item))
                .setHtml(filled(html, item))
                .addHeader("Message-ID", "<" + item.id() + "@tiendo.local>")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** The same mail with what the digest holds in place of the one notice that carries it. */
    MailQueue.Item digest(MailQueue.Item carrier, List<String> titles) {
        return new MailQueue.Item(
                carrier.id(),
                carrier.notificationId(),
                carrier.unitId(),
                carrier.unitName(),
                carrier.person(),
                carrier.attempts(),
                true,
                carrier.subject(),
                "Bản tin ngày: " + titles.size() + " thông báo",
                String.join("\n", titles),
                linkBase + "/api/v1/notifications",
                false,
                null);
    }

    private static String filled(Template template, MailQueue.Item item) {
        TemplateInstance instance = template.data("title", item.title())
                .data("unit", item.unitName())
                .data("paragraphs", item.body().lines().toList())
                .data("link", item.link());
        return instance.render();
    }
}
