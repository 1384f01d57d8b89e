package vn.tiendo.local;

import java.time.Duration;
import java.util.Locale;
import vn.tiendo.local.stack.LocalClock;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.local.stack.Terminal;

/** What the person is told when everything runs: where things are, who to be, what to try next. */
record Welcome(Ports ports, LocalClock clock) {

    void say(Terminal terminal, Duration took) {
        String gateway = "http://localhost:" + ports.of(Part.GATEWAY);
        terminal.say(
                """

                Tiến Độ đã sẵn sàng sau %s giây. Bây giờ trong hệ thống là %s.

                  API            %s/api/v1
                  Tài liệu API   %s/docs
                  Trang số liệu  %s/dashboard
                  Thư đã gửi     http://localhost:%d
                  Đăng nhập      %s   (Keycloak; quản trị: admin, mật khẩu ở .tiendo/secrets.properties)

                Tài khoản thử (mật khẩu: tiendo)
                  sonoivu        quản trị cấp tỉnh, Hưng Yên
                  daloc.vp       văn phòng UBND xã Đa Lộc       daloc.ct      chủ tịch UBND xã
                  daloc.vhxh, daloc.tuphap, daloc.congan        cơ quan chuyên môn của xã
                  daloc.mttq     Mặt trận Tổ quốc xã            thanhtra      thanh tra tỉnh
                  lexa.vp, disu.vp   văn phòng xã Lệ Xá, phường Dị Sử
                  tienlu, anthi  văn phòng huyện; anthi.ct: chủ tịch huyện; đến hết 30/06/2025

                Thử tiếp
                  ./tiendo demo                 việc chính, từng bước: từ tệp của văn phòng đến báo cáo và nhắc hạn
                  curl -H "Authorization: Bearer $(./tiendo token daloc.vp)" "%s/api/v1/units?q=da%%20loc"
                  ./tiendo clock 2025-07-02     chuyển cả hệ thống tới ngày này
                  ./tiendo status               các phần đang chạy;  ./tiendo down để dừng
                """
                        .formatted(
                                String.format(Locale.ROOT, "%.0f", took.toMillis() / 1000.0),
                                LocalClock.readable(clock.now()),
                                gateway,
                                gateway,
                                gateway,
                                ports.of(Part.MAIL),
                                ports.origin(Part.KEYCLOAK),
                                gateway)
                        .stripTrailing());
    }
}
