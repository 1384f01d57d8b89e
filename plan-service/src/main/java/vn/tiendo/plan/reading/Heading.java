package vn.tiendo.plan.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;

/** Which column a heading names. The term that comes first in it decides: what follows only explains. */
final class Heading {
    private static final int LONGEST = 90;

    private static final Map<Column, List<String>> TERMS = Map.of(
            Column.DIMENSION,
                    List.of(
                            "chi so noi dung",
                            "ten chi so",
                            "chi so",
                            "linh vuc",
                            "truc noi dung",
                            "nhom noi dung",
                            "nhom nhiem vu",
                            "noi dung danh gia"),
            Column.COMPONENT,
                    List.of(
                            "noi dung thanh phan",
                            "chi so thanh phan",
                            "tieu chi thanh phan",
                            "tieu chi",
                            "thanh phan",
                            "tieu muc"),
            Column.TASK,
                    List.of(
                            "nhiem vu",
                            "cong viec",
                            "giai phap",
                            "hoat dong",
                            "noi dung nhiem vu",
                            "noi dung cong viec",
                            "noi dung thuc hien",
                            "noi dung cong tac",
                            "noi dung trien khai",
                            "dau viec",
                            "viec can lam",
                            "noi dung hoat dong",
                            "noi dung giai phap",
                            "bien phap"),
            Column.TARGET, List.of("chi tieu", "muc tieu", "yeu cau can dat", "muc phan dau"),
            Column.DELIVERABLE,
                    List.of("ket qua", "san pham", "dau ra", "minh chung", "tai lieu kiem chung", "hinh thuc van ban"),
            Column.LEAD,
                    List.of(
                            "chu tri",
                            "don vi thuc hien",
                            "co quan thuc hien",
                            "phu trach",
                            "chiu trach nhiem",
                            "trach nhiem thuc hien",
                            "phan cong",
                            "bo phan thuc hien",
                            "nguoi thuc hien",
                            "can bo thuc hien",
                            "cong chuc thuc hien",
                            "dau moi",
                            "bo phan tham muu",
                            "don vi tham muu",
                            "co quan tham muu",
                            "to chuc thuc hien",
                            "to chuc ca nhan thuc hien"),
            Column.COORDINATORS, List.of("phoi hop", "tham gia"),
            Column.TIMING,
                    List.of(
                            "thoi gian",
                            "thoi han",
                            "tien do",
                            "thoi diem",
                            "han hoan thanh",
                            "moc thoi gian",
                            "ngay hoan thanh",
                            "ke hoach thoi gian",
                            "lo trinh",
                            "hoan thanh"));

    private static final List<String> ORDINALS =
            List.of("tt", "stt", "so tt", "so thu tu", "thu tu", "so", "muc", "ma so", "so hieu");
    private static final List<String> ACTORS = List.of("don vi", "co quan", "bo phan");

    private Heading() {}

    /** Null if the text names no column; the weak word "nội dung" alone is settled by its neighbours, not here. */
    static @Nullable Column column(String text) {
        String plain = Words.plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        if (ORDINALS.contains(plain)) {
            return Column.ORDINAL;
        }
        Column best = null;
        int bestAt = Integer.MAX_VALUE;
        int bestLength = 0;
        for (var entry : TERMS.entrySet()) {
            for (String term : entry.getValue()) {
                int at = (" " + plain + " ").indexOf(" " + term + " ");
                if (at >= 0 && (at < bestAt || at == bestAt && term.length() > bestLength)) {
                    best = entry.getKey();
                    bestAt = at;
                    bestLength = term.length();
                }
            }
        }
        return best == null && ACTORS.contains(plain) ? Column.LEAD : best;
    }

    static boolean generic(String text) {
        String plain = Words.plain(text);
        return plain.equals("noi dung") || plain.startsWith("noi dung ") && plain.length() <= LONGEST;
    }
}
