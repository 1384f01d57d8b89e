package vn.tiendo.plan.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.RecipientPurpose;

class FormalitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Phổ biến Pháp lệnh thực hiện dân chủ ở xã cho nhân dân | 2023-07-01 | true
        Phổ biến Pháp lệnh thực hiện dân chủ ở xã cho nhân dân | 2023-06-30 | false
        Theo Pháp lệnh số 34/2007/PL-UBTVQH11 | 2025-01-02 | true
        Phổ biến Pháp lệnh về dân chủ ở xã, phường | 2025-01-02 | true
        Phổ biến Luật Thực hiện dân chủ ở cơ sở | 2025-01-02 | false
        Pháp lệnh về người có công được phổ biến rộng rãi; tiếp tục phát huy dân chủ ở xã | 2025-01-02 | false
        Căn cứ Nghị định số 110/2004/NĐ-CP | 2025-01-02 | true
        """)
    void scenario41FindsActsThatAnotherHasReplaced(String words, LocalDate day, boolean cited) {
        // When
        boolean found = !SupersededActs.citedIn(words, day).isEmpty();
        // Then
        assertThat(found).isEqualTo(cited);
    }

    @Test
    void namesTheLawInForce() {
        // When
        SupersededAct act = SupersededActs.citedIn("Pháp lệnh dân chủ ở xã", LocalDate.of(2024, 1, 1))
                .get(0);
        // Then
        assertThat(act.successor()).contains("10/2022/QH15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        TM. ỦY BAN NHÂN DÂN; PHÓ CHỦ TỊCH | true
        TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH | false
        TM. ỦY BAN NHÂN DÂN; KT.CHỦ TỊCH; PHÓ CHỦ TỊCH | false
        TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH | false
        PHÓ CHỦ TỊCH | true
        """)
    void scenario42ADeputyWhoDoesNotSignForTheHeadIsIrregular(String signing, boolean irregular) {
        // When
        SignatureForm form = SignatureForm.of(signing);
        // Then
        assertThat(form.irregular()).isEqualTo(irregular);
    }

    @ParameterizedTest
    @CsvSource({
        "(b/c), TO_REPORT",
        "(để t/d), TO_MONITOR",
        "(t/h), TO_EXECUTE",
        "(để phối hợp), TO_COORDINATE",
        "Lưu: VT, TO_FILE",
        "(qua đường bưu điện),"
    })
    void knowsThePurposesOfRecipients(String words, RecipientPurpose purpose) {
        // When
        RecipientPurpose named = RecipientPurposes.named(words);
        // Then
        assertThat(named).isEqualTo(purpose);
    }
}
