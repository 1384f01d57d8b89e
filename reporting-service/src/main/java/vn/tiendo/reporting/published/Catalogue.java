package vn.tiendo.reporting.published;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is public and where, in the vocabulary of data catalogues (DCAT 3) that open data portals collect. */
@Singleton
class Catalogue {
    private static final List<DataSet> SETS = List.of(
            new DataSet("plans", "Kế hoạch đã ban hành", "Mỗi kế hoạch một dòng, theo bản ban hành mới nhất."),
            new DataSet("progress", "Tiến độ thực hiện kế hoạch", "Mỗi kế hoạch một dòng, kèm mẫu số và thời điểm."),
            new DataSet("reports", "Báo cáo đã được tiếp nhận", "Mỗi báo cáo một dòng; không có nội dung báo cáo."));

    private final String base;
    private final String publisher;
    private final String licence;

    Catalogue(
            @ConfigProperty(name = "tiendo.link-base") String linkBase,
            @ConfigProperty(name = "tiendo.open-data.publisher") String publisher,
            @ConfigProperty(name = "tiendo.open-data.licence") String licence) {
        this.base = linkBase + "/public/v1/";
        this.publisher = publisher;
        this.licence = licence;
    }

    private record DataSet(String path, String title, String description) {}

    Map<String, Object> asJsonLd() {
        return Map.of(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/"),
                "@id",
                base + "catalog.jsonld",
                "@type",
                "dcat:Catalog",
                "dct:title",
                vietnamese("Dữ liệu mở của hệ thống Tiến Độ"),
                "dct:publisher",
                Map.of("@type", "foaf:Agent", "foaf:name", publisher),
                "dct:license",
                Map.of("@id", licence),
                "dcat:dataset",
                SETS.stream().map(this::dataSet).toList());
    }

    private Map<String, Object> dataSet(DataSet set) {
        return Map.of(
                "@id",
                base + set.path(),
                "@type",
                "dcat:Dataset",
                "dct:title",
                vietnamese(set.title()),
                "dct:description",
                vietnamese(set.description()),
                "dct:license",
                Map.of("@id", licence),
                "dcat:distribution",
                List.of(
                        distribution(base + set.path(), "application/json"),
                        distribution(base + set.path() + ".csv", "text/csv")));
    }

    private static Map<String, Object> distribution(String address, String mediaType) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:accessURL",
                Map.of("@id", address),
                "dcat:mediaType",
                Map.of("@id", "https://www.iana.org/assignments/media-types/" + mediaType));
    }

    private static Map<String, String> vietnamese(String text) {
        return Map.of("@language", "vi", "@value", text);
    }
}
