package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordDetailsTest {
    private static final String HEADINGS = row(cell("Nhiệm vụ"), cell("Đơn vị chủ trì"), cell("Thời gian"));

    @Test
    void readsTheTextAsItStandsAfterTrackedChanges() {
        PlanReading reading = read(HEADINGS
                + row(
                        cell(
                                "<w:r><w:t>Thu gom </w:t></w:r><w:del><w:r><w:delText>củi</w:delText></w:r></w:del>"
                                        + "<w:ins><w:r><w:t>rác</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>",
                                true),
                        cell("Công an xã"),
                        cell("Hằng tháng"))
                + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("Việc đã bỏ") + cell("Công an xã") + cell("Hằng quý")
                + "</w:tr>");

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.TASK))
                .isEqualTo("Thu gom rác"));
    }

    @Test
    void keepsLineBreaksAndNonBreakingHyphensOfACell() {
        PlanReading reading = read(HEADINGS
                + row(
                        cell("<w:r><w:t>Quý I</w:t><w:br/><w:t>VH</w:t><w:noBreakHyphen/><w:t>XH</w:t></w:r>", true),
                        cell("Công an xã"),
                        cell("Hằng tháng")));

        assertThat(reading.rows().get(0).text(Column.TASK)).isEqualTo("Quý I\nVH-XH");
    }

    @Test
    void looksThroughContentControls() {
        PlanReading reading = read(HEADINGS
                + "<w:sdt><w:sdtContent>" + row(cell("Tuần tra"), cell("Công an xã"), cell("Hằng tháng"))
                + "</w:sdtContent></w:sdt>");

        assertThat(reading.rows().get(0).text(Column.TASK)).isEqualTo("Tuần tra");
    }

    @Test
    void leavesATableInsideACellOutOfItsText() {
        String nested =
                "<w:p><w:r><w:t>Tuần tra</w:t></w:r></w:p><w:tbl>" + row(cell("Thôn"), cell("Hộ")) + "</w:tbl><w:p/>";
        PlanReading reading =
                read(HEADINGS + row("<w:tc>" + nested + "</w:tc>", cell("Công an xã"), cell("Hằng tháng")));

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.TASK))
                .isEqualTo("Tuần tra"));
    }

    @Test
    void findsAColumnByItsPlaceWhereARowLeavesCellsOut() {
        PlanReading reading = read(HEADINGS
                + "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("Công an xã") + cell("Hằng tháng")
                + "</w:tr>"
                + row(cell("Tuần tra"), cell("Công an xã"), cell("Hằng quý")));

        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.text(Column.TIMING))
                .isEqualTo("Hằng quý"));
    }

    private static PlanReading read(String rows) {
        String document = "<w:document xmlns:w='" + RefusalsTest.WORD + "'><w:body><w:tbl>" + rows
                + "</w:tbl></w:body></w:document>";
        return PlanFiles.read(RefusalsTest.zip(RefusalsTest.word(document, RefusalsTest.MAIN_TYPE)));
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text) {
        return cell("<w:r><w:t>" + text + "</w:t></w:r>", true);
    }

    private static String cell(String runs, boolean paragraph) {
        return "<w:tc>" + (paragraph ? "<w:p>" + runs + "</w:p>" : runs) + "</w:tc>";
    }
}
