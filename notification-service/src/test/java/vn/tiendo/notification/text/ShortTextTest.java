package vn.tiendo.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {
    private static final String LINK = "http://localhost:8080/api/v1/tasks/0195e3a0-0000-7000-8000-000000000001";
    private static final String BODY = "Nhiệm vụ 7, thuộc kế hoạch năm 2025.\n"
            + "Hạn cuối là hết thứ Sáu, ngày 28/02/2025. Đến hôm nay, 07/3/2025, đã chậm 5 ngày làm việc.";

    @Test
    void saysAShortNoticeWhole() {
        assertThat(ShortText.of("Quá hạn 5 ngày làm việc: Việc 7", BODY, LINK))
                .isEqualTo("Quá hạn 5 ngày làm việc: Việc 7 Hạn 28/02/2025. " + LINK);
    }

    @Test
    void keepsTheDayAndTheLinkOfALongOne() {
        String text = ShortText.of("Quá hạn 5 ngày làm việc: " + "rất dài ".repeat(30), BODY, LINK);

        assertThat(text)
                .hasSizeBetween(150, 160)
                .startsWith("Quá hạn 5 ngày làm việc: rất")
                .endsWith("… Hạn 28/02/2025. " + LINK);
    }

    @Test
    void splitsNoCharacter() {
        for (int before = 0; before < 2; before++) {
            String text = ShortText.of("a".repeat(before) + "𝄞".repeat(100), BODY, LINK);

            assertThat(text.length()).isLessThanOrEqualTo(ShortText.LONGEST);
            assertThat(text).matches("a*(𝄞)+… Hạn.*");
        }
    }

    @Test
    void givesALinkWithoutADayWhereNoneIsNamed() {
        assertThat(ShortText.of("Quá hạn", "", LINK)).isEqualTo("Quá hạn " + LINK);
    }
}
