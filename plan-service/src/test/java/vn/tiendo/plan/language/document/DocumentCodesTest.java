package vn.tiendo.plan.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kế hoạch số 12/KH-UBND ngày 15/01/2025|12/KH-UBND|2025-01-15",
                "422/QĐ-TTgngày04/4/2022|422/QĐ-TTg|2022-04-04",
                "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022|42/2022/NĐ-CP|2022-06-24",
                "Thông tư 343/2016TT-BTC ngày 30/12/2016|343/2016/TT-BTC|2016-12-30",
                "Số: 05 / KH - UBND|05/KH-UBND|-",
                "Quyết định số 1656/QĐ-UBND, ngày 31 tháng 10 năm 2025|1656/QĐ-UBND|2025-10-31",
                "Chỉ thị 06/CT-CTUBND ngày 17/5/2019|06/CT-CTUBND|2019-05-17",
                "Luật số 72/2025/QH15|72/2025/QH15|-",
                "Nghị quyết số 76/2025/UBTVQH15|76/2025/UBTVQH15|-",
                "1666/NQ-UBTVQH15|1666/NQ-UBTVQH15|-",
                "Thông tư 09/2024/TT-BGDĐT|09/2024/TT-BGDĐT|-",
                "24/2021/QĐ-TTg ngày 31/02/2021|24/2021/QĐ-TTg|-",
                "Số:      /KH-UBND|/KH-UBND|-"
            })
    void readsACitation(String text, String code, LocalDate date) {
        List<DocumentCode> codes = DocumentCodes.read(text).value();

        assertThat(codes).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.date()).isEqualTo(date);
        });
    }

    @Test
    void takesABlankNumberForUnknownAndIsLessSure() {
        var reading = DocumentCodes.read("Số:     /KH-UBND");

        assertThat(reading.value().get(0).number()).isNull();
        assertThat(reading.confidence()).isLessThan(1);
    }

    @Test
    void findsSeveralInOneText() {
        assertThat(DocumentCodes.read("Căn cứ 42/2022/NĐ-CP và 12/KH-UBND").value())
                .extracting(DocumentCode::code)
                .containsExactly("42/2022/NĐ-CP", "12/KH-UBND");
    }

    @ParameterizedTest
    @CsvSource({"ngày 15/7/2025", "kiểm tra/giám sát", "01 cuộc/năm", "Cổng/Trang thông tin", "2 lần/năm", "Quý II/2025"
    })
    void leavesOtherStrokesAlone(String text) {
        assertThat(DocumentCodes.read(text).value()).isEmpty();
        assertThat(DocumentCodes.firstIn(text)).isNull();
    }
}
