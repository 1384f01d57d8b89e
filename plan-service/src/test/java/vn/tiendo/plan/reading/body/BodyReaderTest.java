package vn.tiendo.plan.reading.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.RecipientPurpose;

class BodyReaderTest {
    private static final UUID OFFICE = new UUID(7, 7);
    private static final String WRAPPED =
            """
        ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ AN BÌNH                  Độc lập - Tự do - Hạnh phúc
        Số:      /KH-UBND           An Bình, ngày    tháng 02 năm 2025
        KẾ HOẠCH
        Cải thiện chỉ số hiệu quả quản trị và hành chính
        công của xã năm 2025
        Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình tổng thể
        cải cách hành chính nhà nước;
        Theo đề nghị của Văn phòng.
        I. YÊU CẦU
        2
        1. Ban hành
        Kế hoạch của các xã được ban hành trong vòng 10 ngày làm việc kể từ khi huyện
        ban hành kế hoạch.
        Xây dựng kế hoạch kiểm tra các thôn (thực hiện trong tháng 8 năm 2025).
        Nơi nhận:
        - UBND huyện (b/c);
        - Văn phòng (để t/h);
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        """;

    private static <T extends Fact> List<T> facts(Body body, Class<T> type) {
        return BodyReader.read(body, 2025, words -> words.equals("Văn phòng") ? OFFICE : null).stream()
                .map(Statement::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T extends Fact> T only(Class<T> type) {
        List<T> all = facts(Body.ofText(WRAPPED), type);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void readsTheLetterheadOfAWrappedTextAndLeavesBlanksBlank() {
        // When
        Fact.IssueDate day = only(Fact.IssueDate.class);
        // Then
        assertThat(day).isEqualTo(new Fact.IssueDate(null, 2, 2025));
        assertThat(only(Fact.DocumentCode.class)).isEqualTo(new Fact.DocumentCode("/KH-UBND", null));
        assertThat(only(Fact.IssuingUnit.class).name()).isEqualTo("ỦY BAN NHÂN DÂN XÃ AN BÌNH");
        assertThat(only(Fact.Title.class).text())
                .isEqualTo("Kế hoạch cải thiện chỉ số hiệu quả quản trị và hành chính công của xã năm 2025");
        assertThat(only(Fact.Index.class).index()).isEqualTo("PAPI");
    }

    @Test
    void readsLegalBasesWithCodeAndDay() {
        // When
        List<Fact.LegalBasis> bases = facts(Body.ofText(WRAPPED), Fact.LegalBasis.class);
        // Then
        assertThat(bases).extracting(Fact.LegalBasis::code).containsExactly("76/NQ-CP", null);
        assertThat(bases.get(0).date()).isEqualTo(LocalDate.of(2021, 7, 15));
    }

    @Test
    void scenario39ReadsAGluedCodeAndKeepsTheRawText() {
        // Given
        Body body = new Body(List.of(
                "KẾ HOẠCH",
                "Cải cách hành chính năm 2025",
                "Căn cứ Quyết định số 422/QĐ-TTgngày04/4/2022 về dịch vụ công"));
        // When
        List<Fact.LegalBasis> bases = facts(body, Fact.LegalBasis.class);
        // Then
        assertThat(bases)
                .containsExactly(new Fact.LegalBasis(
                        "Căn cứ Quyết định số 422/QĐ-TTgngày04/4/2022 về dịch vụ công",
                        "422/QĐ-TTg",
                        LocalDate.of(2022, 4, 4)));
    }

    @Test
    void readsRecipientsWithTheirPurposes() {
        // When
        List<Fact.Recipient> recipients = facts(Body.ofText(WRAPPED), Fact.Recipient.class);
        // Then
        assertThat(recipients)
                .containsExactly(
                        new Fact.Recipient("UBND huyện", RecipientPurpose.TO_REPORT, null),
                        new Fact.Recipient("Văn phòng", RecipientPurpose.TO_EXECUTE, OFFICE),
                        new Fact.Recipient("Lưu: VT", RecipientPurpose.TO_FILE, null));
    }

    @Test
    void readsTheSignatureAndTheDutiesOfOthers() {
        // When
        Fact.Signing signing = only(Fact.Signing.class);
        // Then
        assertThat(signing).isEqualTo(new Fact.Signing("TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH", true, true));
        assertThat(only(Fact.IssuanceDuty.class)).isEqualTo(new Fact.IssuanceDuty(10, true, "huyện ban hành kế hoạch"));
        assertThat(only(Fact.InspectionDuty.class).schedules()).hasSize(1);
    }

    @Test
    void readsAParagraphLongerThanAnyPlansInGoodTime() {
        // Given
        String endless = "pháp lệnh báo cáo quý I trước ngày 20/3/2025 về UBND xã ".repeat(50_000);
        // When
        List<Statement> read = assertTimeout(
                Duration.ofSeconds(5), () -> BodyReader.read(new Body(List.of(endless)), 2025, Names.NONE));
        // Then
        assertThat(read).hasSizeBetween(1, 60);
    }

    @Test
    void findsNothingInATextThatIsNoPlan() {
        // Given
        Body body = Body.ofText("Hôm nay trời đẹp.\nMọi người đi họp.");
        // When
        List<Statement> read = BodyReader.read(body, 2025, Names.NONE);
        // Then
        assertThat(read).isEmpty();
    }
}
