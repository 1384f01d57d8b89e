package vn.tiendo.plan.language.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.target.Target.Kind;

/** Targets told by a verb rather than a number: what must not happen, rise or fall, be of a level, be assigned. */
final class Movements {
    private static final String[] NEVER = {
        "khong de xay ra",
        "khong de phat sinh",
        "khong de ton tai",
        "khong de xuat hien",
        "khong xay ra",
        "khong phat sinh",
        "khong de ton dong",
        "khong de ho so",
        "khong co vu",
        "khong co truong hop",
        "khong co don",
        "khong co ho so",
        "khong co can bo",
        "khong con",
        "khong co tinh trang",
        "khong de tinh trang",
        "khong de co",
        "khong de nguoi dan",
        "cham dut tinh trang",
        "khong bi",
        "khong ton tai",
        "khong de"
    };
    private static final String[] NO_RISE = {
        "khong de gia tang", "khong gia tang", "khong de tang", "khong tang", "kiem che gia tang"
    };
    private static final String[] FALL = {"giam", "keo giam", "giam dan", "giam so", "giam ty le", "han che"};
    private static final String[] RISE = {"tang", "nang", "tang bac", "cai thien", "nang cao ty le", "nang cao chi so"};
    private static final String[] ASSIGNED = {
        "chi tieu duoc giao", "chi tieu giao", "ke hoach giao", "ke hoach duoc giao", "theo chi tieu", "duoc giao"
    };
    private static final String[] LEVELS = {
        "dat muc",
        "dat chuan",
        "dat loai",
        "xep loai",
        "xep hang",
        "dat hang",
        "muc do",
        "dat danh hieu",
        "hoan thanh tot",
        "hoan thanh xuat sac",
        "dat tieu chi",
        "dat cap do",
        "cap do",
        "nhom dan dau",
        "tot dau"
    };
    private static final Pattern ASSIGNED_BY = Pattern.compile("\\bchi tieu\\b.*\\bgiao\\b(?! thong| duc| duong)");
    private static final Pattern BY_SHARE_DOWN = Pattern.compile("\\bgiam \\d");
    private static final Pattern BY_SHARE_UP = Pattern.compile("\\btang \\d");
    private static final Pattern BASELINE =
            Pattern.compile("so với\\s+([^;.,]+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Movements() {}

    static @Nullable Kind kind(Clause clause) {
        Clause core = Plain.withoutLeadIn(clause);
        if (core.has("tu danh gia", "tu cham diem", "tu cham") && core.quantity() == null) {
            return Kind.SELF_ASSESSMENT;
        }
        if (core.has(NO_RISE)) {
            return Kind.NON_INCREASE;
        }
        if (core.has(NEVER)) {
            return Kind.ZERO_OCCURRENCE;
        }
        if (core.starts(FALL)
                || BY_SHARE_DOWN.matcher(core.plain()).find()
                || core.has("giam so voi", "giam it nhat", "giam toi thieu", "giam tu", "giam tren")) {
            return Kind.DECREASE;
        }
        if (core.starts(RISE)
                        && !core.starts("tang cuong", "nang cao chat luong", "nang cao nhan thuc", "nang cao hieu qua")
                || BY_SHARE_UP.matcher(core.plain()).find()
                || core.has(
                        "tang so voi",
                        "tang bac",
                        "tang it nhat",
                        "tang toi thieu",
                        "tang tu",
                        "tang tren",
                        "cao hon so voi",
                        "cao hon nam")) {
            return Kind.INCREASE;
        }
        if (core.quantity() == null
                && (core.has(ASSIGNED) || ASSIGNED_BY.matcher(core.plain()).find())) {
            return Kind.ASSIGNED_VALUE;
        }
        return core.quantity() == null && level(core) ? Kind.LEVEL : null;
    }

    private static boolean level(Clause core) {
        return core.has(LEVELS) && !core.has("muc do hai long") || core.has("dat muc do");
    }

    /** A share of those who do not let something happen is still a share. */
    static boolean overrides(Kind kind) {
        return kind == Kind.DECREASE || kind == Kind.INCREASE || kind == Kind.NON_INCREASE;
    }

    static boolean valued(Kind kind) {
        return kind == Kind.DECREASE || kind == Kind.INCREASE;
    }

    static @Nullable String baseline(Clause clause) {
        Matcher matcher = BASELINE.matcher(clause.text());
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
