package vn.tiendo.servers.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The pages on which a person reads captured mail. */
final class MailPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String HEAD =
            """
            <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thư đã gửi - Tiến Độ</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
            iframe{width:100%;height:32rem;border:1px solid #ccc}pre{white-space:pre-wrap;background:#f6f6f6;padding:1rem}
            </style></head><body>
            """;

    private MailPage() {}

    static String list(List<CapturedMail> mails) {
        StringBuilder page = new StringBuilder(HEAD).append("<h1>Thư hệ thống đã gửi</h1>");
        if (mails.isEmpty()) {
            return page.append("<p>Chưa có thư nào.</p></body></html>").toString();
        }
        page.append("<table><tr><th>Người nhận</th><th>Tiêu đề</th><th>Nhận lúc</th></tr>");
        for (CapturedMail mail : mails) {
            page.append("<tr><td>")
                    .append(safe(String.join(", ", mail.to())))
                    .append("</td><td><a href=\"/messages/")
                    .append(mail.id())
                    .append("\">")
                    .append(safe(mail.subject().isEmpty() ? "(không có tiêu đề)" : mail.subject()))
                    .append("</a></td><td>")
                    .append(at(mail.receivedAt()))
                    .append("</td></tr>");
        }
        return page.append("</table></body></html>").toString();
    }

    static String one(CapturedMail mail) {
        StringBuilder page = new StringBuilder(HEAD)
                .append("<p><a href=\"/\">← Tất cả thư</a></p><h1>")
                .append(safe(mail.subject()))
                .append("</h1><p>Từ ")
                .append(safe(mail.from()))
                .append(" tới ")
                .append(safe(String.join(", ", mail.to())))
                .append(", ")
                .append(at(mail.receivedAt()))
                .append("</p>");
        if (!mail.html().isEmpty()) {
            // An empty sandbox: what came by mail runs no script and reaches nothing.
            page.append("<iframe sandbox title=\"Nội dung thư\" srcdoc=\"")
                    .append(safe(mail.html()))
                    .append("\"></iframe>");
        }
        if (!mail.text().isEmpty()) {
            page.append("<h2>Bản chữ</h2><pre>").append(safe(mail.text())).append("</pre>");
        }
        return page.append("</body></html>").toString();
    }

    private static String at(Instant time) {
        return TIME.format(time);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
