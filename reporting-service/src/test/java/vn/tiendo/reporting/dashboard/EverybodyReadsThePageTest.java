package vn.tiendo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** In a real browser: by keyboard, in the dark, on a phone, and while the figures move. */
@ReportingTest
class EverybodyReadsThePageTest {
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    /** Figures over bars are no text that the judge can see the ground of; the table below has them all. */
    private static final String FLAWS = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
            + " 'wcag22aa', 'best-practice']}).then(({violations, incomplete}) => [...violations, ...incomplete]"
            + ".flatMap(flaw => flaw.nodes.filter(node => flaw.id !== 'color-contrast'"
            + " || !document.querySelector(node.target[0]).closest('svg'))"
            + ".map(node => flaw.id + ': ' + node.html)).join('\\n'))";
    /** How much the palest colour of charts and tiles differs from what is around it. */
    private static final String PALEST = "(() => { const light = (colour) => { const [r, g, b] = colour.match(/\\d+/g)"
            + ".map(n => n / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);"
            + " return .2126 * r + .7152 * g + .0722 * b + .05; };"
            + " const page = light(getComputedStyle(document.body).backgroundColor);"
            + " const differs = (colour) => Math.max(light(colour), page) / Math.min(light(colour), page);"
            + " return Math.min(...[...document.querySelectorAll('.tile')].map(tile =>"
            + " differs(getComputedStyle(tile).borderLeftColor)), ...[...document.querySelectorAll('#trend ~ .legend .key')]"
            + ".map(key => differs(getComputedStyle(key).backgroundColor))); })()";

    private static Chromium browser;

    private final World world;
    private Tab tab;

    EverybodyReadsThePageTest(World world) {
        this.world = world;
    }

    @BeforeAll
    static void start() {
        Awaitility.pollInSameThread();
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "There is no Chromium on this machine.");
        browser = Chromium.start(program.orElseThrow());
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void begin() {
        tab = browser.tab().signedInAs("sonoivu").wide(1280);
        world.begin();
        world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
        world.owesAScore(Territory.DA_LOC, 2023);
        world.at("2025-07-08T09:00:00+07:00");
        tell(ATask.aTask().at(TaskState.IN_PROGRESS, 40).due("2025-06-30T00:00:00+07:00"));
        tell(ATask.aTask().ledBy(Territory.JUSTICE).due("2025-07-10T00:00:00+07:00"));
        tell(ATask.aTask()
                .ledBy(Territory.POLICE)
                .at(TaskState.REPORTED_DONE, 100)
                .due("2025-05-10T00:00:00+07:00")
                .done("2025-05-01T08:00:00+07:00"));
        tell(ATask.aTask().ledBy(Territory.HEALTH).staleFrom("2025-06-01T00:00:00+07:00"));
    }

    @AfterEach
    void leave() {
        tab.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard?year=2025",
                "/dashboard?year=2023",
                "/dashboard?year=2025&unitId=018cc251-f400-7f19-ae87-f987182e42c3",
                "/dashboard?year=2025&unitId=018cc251-f400-7697-8b55-8db63b1be608",
                "/dashboard/behind?year=2025",
                "/dashboard/tasks?year=2025&unitId=018cc251-f400-7697-8b55-8db63b1be608",
                "/dashboard?year=20255"
            })
    void hasNoFlawForTheJudgeOfAccessibilityInLightAndDarkOnScreenAndPhone(String address) {
        for (String scheme : new String[] {"light", "dark"}) {
            for (int width : new int[] {1280, 360}) {
                tab.preferring(scheme).wide(width).open(address).run(axe());

                assertThat(tab.run(FLAWS)).as(scheme + ", " + width).isEqualTo("");
                assertThat(tab.run("document.documentElement.scrollWidth"))
                        .as("fits in %d", width)
                        .isEqualTo(width);
                assertThat(((Number) tab.run("1000 * Math.min(21, " + PALEST + ")")).intValue())
                        .as("colours stand out, %s", scheme)
                        .isGreaterThanOrEqualTo(3000);
            }
        }
    }

    @Test
    void leadsByKeyboardAloneFromTheProvinceToATaskAndBack() {
        tab.open("/dashboard?year=2025");

        tab.press("Tab");
        assertThat(focused()).isEqualTo("Đến nội dung chính");
        tab.press("Enter");
        tab.comes("the content has the focus", "document.activeElement.id === 'main'");
        tabTo("Huyện Ân Thi");
        assertThat(tab.run("getComputedStyle(document.activeElement).outlineStyle + ' '"
                        + " + getComputedStyle(document.activeElement).outlineWidth"))
                .isEqualTo("solid 3px");
        tab.press("Enter");
        tab.shows("h1", "Huyện Ân Thi");
        tabTo("Xã Đa Lộc");
        tab.press("Enter");
        tab.shows("h1", "Xã Đa Lộc");
        tabTo("Công chức Văn hóa");
        tab.press("Enter");

        tab.shows("h1", "Các nhiệm vụ");
        assertThat(tab.text("table")).contains("Quá hạn", "29/06/2025").doesNotContain("Sắp đến hạn");
        tab.run("history.go(-3)");
        tab.shows("h1", "Tỉnh Hưng Yên");
    }

    @Test
    void showsAChangeOnTheOpenPageWithoutLoadingItAgainAndLeavesTheReaderWhereTheyWere() {
        listening("/dashboard?year=2025&unitId=" + Territory.DA_LOC);
        tab.run("document.querySelector('#meaning').open = true");
        tabTo("Trạm y tế");

        Broker.send(ATask.aTask().due("2025-06-20T00:00:00+07:00").told("2025-07-08T08:00:00+07:00"));

        tab.shows(".bad dd", "2");
        assertThat(tab.text("#live")).isEqualTo("Số liệu vừa được cập nhật.");
        assertThat(tab.run("window.here")).as("the same page").isEqualTo(true);
        assertThat(tab.run("document.querySelector('#meaning').open")).isEqualTo(true);
        assertThat(focused()).contains("Trạm y tế");
    }

    @Test
    void tellsWhoeverHasSignedOutElsewhereSoAndShowsThemNoMore() {
        listening("/dashboard?year=2025&unitId=" + Territory.DA_LOC);
        tab.run("fetch('/dashboard/logout', {redirect: 'manual'}).then(() => 1)");

        Broker.send(ATask.aTask().told("2025-07-08T08:00:00+07:00"));

        tab.shows("#live", "Phiên đăng nhập đã kết thúc; trang không còn được cập nhật.");
        assertThat(tab.text("main")).contains("Đăng nhập lại").doesNotContain("Nhiệm vụ", "Đa Lộc");
        assertThat(tab.run("window.streams.every(each => each.readyState === EventSource.CLOSED)"))
                .as("the stream has ended")
                .isEqualTo(true);
        assertThat(tab.run("window.here")).isEqualTo(true);
    }

    /** Opens the page and waits for its stream. */
    private void listening(String address) {
        tab.preparing("window.streams = []; window.EventSource = class extends EventSource {"
                        + " constructor(address) { super(address); window.streams.push(this); } };")
                .open(address);
        tab.run("window.here = true");
        tab.comes("the stream is open", "window.streams.some(each => each.readyState === EventSource.OPEN)");
    }

    private void tabTo(String name) {
        for (int i = 0; i < 60 && !focused().startsWith(name); i++) {
            tab.press("Tab");
        }
        assertThat(focused()).startsWith(name);
    }

    private String focused() {
        return String.valueOf(tab.run("document.activeElement.textContent.trim()"));
    }

    private static String axe() {
        try (InputStream script =
                EverybodyReadsThePageTest.class.getClassLoader().getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8) + ";1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(ATask task) {
        Broker.send(task.told("2025-06-01T08:00:00+07:00"));
        world.heardOf(task.id, 1);
    }
}
