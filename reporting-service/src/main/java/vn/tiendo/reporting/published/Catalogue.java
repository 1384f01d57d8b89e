package vn.tiendo.reporting.published;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is public and where, in the vocabulary of data catalogues (DCAT 3) that open data portals collect. */
@Singleton
class Catalogue {
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

    Map<String, Object> asJsonLd(List<DailyFile> newest) {
        return Map.of(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "spdx", "http://spdx.org/rdf/terms#"),
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
                Stream.of(DataSet.values()).map(set -> dataSet(set, newest)).toList());
    }

    private Map<String, Object> dataSet(DataSet set, List<DailyFile> newest) {
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
                Stream.concat(
                                Stream.of(
                                        distribution(base + set.path(), DailyFiles.JSON),
                                        distribution(base + set.path() + ".csv", DailyFiles.CSV)),
                                newest.stream()
                                        .filter(file -> file.name().startsWith(set.path() + "."))
                                        .map(Catalogue::distribution))
                        .toList());
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

    private static Map<String, Object> distribution(DailyFile file) {
        Map<String, Object> all = new HashMap<>(distribution(file.address(), file.mediaType()));
        all.put("dcat:downloadURL", Map.of("@id", file.address()));
        all.put("dcat:byteSize", file.bytes());
        all.put("dct:issued", file.madeAt().toString());
        all.put("dct:conformsTo", Map.of("@id", file.schema()));
        all.put(
                "spdx:checksum",
                Map.of(
                        "@type",
                        "spdx:Checksum",
                        "spdx:algorithm",
                        Map.of("@id", "spdx:checksumAlgorithm_sha256"),
                        "spdx:checksumValue",
                        file.sha256()));
        return all;
    }

    private static Map<String, String> vietnamese(String text) {
        return Map.of("@language", "vi", "@value", text);
    }
}
