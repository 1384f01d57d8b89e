package vn.tiendo.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;

/** A notice as a mail, in HTML and as plain text. */
@Singleton
class MailText {
    private final Template html;
    private final Template text;

    MailText(@Location("mail/notification.html") Template html, @Location("mail/notification.txt") Template text) {
        this.html = html;
        this.text = text;
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

    private static String filled(Template template, MailQueue.Item item) {
        TemplateInstance instance = template.data("title", item.title())
                .data("unit", item.unitName())
                .data("paragraphs", item.body().lines().toList())
                .data("link", item.link());
        return instance.render();
    }
}
