package vn.tiendo.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Xã Đa Lộc              | Ủy ban nhân dân xã Đa Lộc              | XÃ ĐA LỘC              | Đa Lộc
            UBND xã Lệ Xá          | Ủy ban nhân dân xã Lệ Xá               | XÃ LỆ XÁ               | Lệ Xá
            Huyện Ân Thi           | Ủy ban nhân dân huyện Ân Thi           | HUYỆN ÂN THI           | Ân Thi
            Thị xã Mỹ Hào          | Ủy ban nhân dân thị xã Mỹ Hào          | THỊ XÃ MỸ HÀO          | Mỹ Hào
            Ủy ban nhân dân tỉnh Hưng Yên | Ủy ban nhân dân tỉnh Hưng Yên   | TỈNH HƯNG YÊN          | Hưng Yên
            Phường 5               | Ủy ban nhân dân phường 5               | PHƯỜNG 5               | Phường 5
            """)
    void writesForAPlaceAsItsCommittee(String unit, String name, String place, String from) {
        Issuer issuer = Issuer.of(unit);

        assertThat(issuer.name()).isEqualTo(name);
        assertThat(issuer.letterhead()).containsExactly("ỦY BAN NHÂN DÂN", place);
        assertThat(issuer.above()).isNull();
        assertThat(issuer.sign()).isEqualTo("UBND");
        assertThat(issuer.place()).isEqualTo(from);
        assertThat(issuer.signature()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Phòng Nội vụ huyện Ân Thi | Ủy ban nhân dân huyện Ân Thi | PHÒNG NỘI VỤ | PNV | Ân Thi | TRƯỞNG PHÒNG
            Sở Nội vụ tỉnh Hưng Yên | Ủy ban nhân dân tỉnh Hưng Yên | SỞ NỘI VỤ | SNV | Hưng Yên | GIÁM ĐỐC
            Bảo hiểm xã hội huyện Tiên Lữ | Ủy ban nhân dân huyện Tiên Lữ | BẢO HIỂM XÃ HỘI | BHXH | Tiên Lữ | THỦ TRƯỞNG
            Văn phòng HĐND-UBND thị xã Mỹ Hào | Ủy ban nhân dân thị xã Mỹ Hào | VĂN PHÒNG HĐND-UBND | VPHU | Mỹ Hào | CHÁNH VĂN PHÒNG
            """)
    void writesForAnOfficeUnderItsCommittee(
            String unit, String above, String head, String sign, String from, String signature) {
        Issuer issuer = Issuer.of(unit);

        assertThat(issuer.name()).isEqualTo(unit);
        assertThat(issuer.above()).isEqualTo(above);
        assertThat(issuer.letterhead()).containsExactly(head);
        assertThat(issuer.sign()).isEqualTo(sign);
        assertThat(issuer.place()).isEqualTo(from);
        assertThat(issuer.signature()).containsExactly(signature);
    }

    @Test
    void assumesNothingOfAUnitNotKnownYet() {
        Issuer issuer = Issuer.of(null);

        assertThat(issuer.place()).isNull();
        assertThat(issuer.above()).isNull();
        assertThat(issuer.letterhead()).containsExactly("");
    }
}
