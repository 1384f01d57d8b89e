package vn.tiendo.plan.language.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexAreasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sự tham gia của người dân ở cấp cơ sở|1",
                "1. THAM GIA CỦA NGƯỜI DÂN|1",
                "Công khai, minh bạch trong việc ra quyết định ở địa phương|2",
                "Trách nhiệm giải trình với người dân|3",
                "Kiểm soát tham nhũng trong khu vực công|4",
                "Thủ tục hành chính công|5",
                "Cung ứng dịch vụ công|6",
                "Quản trị môi trường|7",
                "Quản trị điện tử|8",
                "Dân chủ trong hoạt động của cơ quan|",
                "Cải cách thể chế|",
                "Công khai, minh bạch và kiểm soát tham nhũng|",
                "''|"
            })
    void knowsTheDimensionByItsNameAndNotByItsNumber(String area, Integer dimension) {
        assertThat(IndexAreas.papiDimension(area)).isEqualTo(dimension);
    }

    @Test
    void scenario11TheSecondAreaOfThePlanIsNoneOfPapiAndTheThirdIsItsSecond() {
        assertThat(IndexAreas.papiDimension("Việc thực hiện dân chủ trong hoạt động của cơ quan, đơn vị"))
                .isNull();
        assertThat(IndexAreas.papiDimension("Công khai, minh bạch trong việc ra quyết định ở địa phương"))
                .isEqualTo(2);
    }
}
