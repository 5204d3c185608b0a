package org.almoner.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.almoner.cli.browser.Axe;
import org.almoner.cli.browser.Browsers;
import org.almoner.server.AlmonerServer;
import org.almoner.server.ServerOptions;
import org.almoner.server.database.Database;
import org.almoner.server.practice.Founding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A practice is founded in a browser on an empty database, and its empty pages are held against
 * WCAG 2.2 AA in light and in dark. Pictures are left in {@code cli/target/pages}.
 */
class S03_AClinicBeginsTest {

    private static final Map<String, String> FORM =
            Map.ofEntries(
                    Map.entry("practiceName", "Alder Street Clinic"),
                    Map.entry("npi", "1993999998"),
                    Map.entry("taxId", "91-2345678"),
                    Map.entry("taxonomy", "207Q00000X"),
                    Map.entry("address", "1 Alder Street"),
                    Map.entry("city", "Arden"),
                    Map.entry("state", "PA"),
                    Map.entry("zip", "19001-1234"),
                    Map.entry("phone", "610-555-0100"),
                    Map.entry("name", "Nora Vance"),
                    Map.entry("login", "nora"),
                    Map.entry("password", "seven quiet herons"),
                    Map.entry("again", "seven quiet herons"));

    private static final List<String> EMPTY_PAGES =
            List.of(
                    "/first-steps",
                    "/providers",
                    "/providers/new",
                    "/payers",
                    "/payers/new",
                    "/fees",
                    "/people",
                    "/people/new",
                    "/practice",
                    "/password",
                    "/insight");

    @TempDir Path folder;

    private final List<String> troubles = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aPracticeIsFoundedAndItsEmptyPagesAreForEveryone(ColorScheme scheme) {
        try (Database database = Database.embedded(folder);
                AlmonerServer.Running running = start(database);
                Browsers browsers = Browsers.launch();
                BrowserContext window =
                        browsers.browser()
                                .newContext(
                                        new Browser.NewContextOptions()
                                                .setColorScheme(scheme)
                                                .setViewportSize(1280, 800))) {
            String code = running.context().getBean(Founding.class).open().orElseThrow();
            String home = "http://localhost:" + running.port();
            Page page = window.newPage();
            page.navigate(home + "/charts");
            assertThat(page.url()).isEqualTo(home + "/found");
            look(page, "found", scheme);

            FORM.forEach((field, text) -> page.locator("[name=" + field + "]").fill(text));
            page.locator("[name=code]").fill("AAAA-BBBB-CCCC-DDDD");
            press(page, "Found the practice");
            look(page, "found-refused", scheme);

            page.locator("[name=code]").fill(code);
            page.locator("[name=password]").fill("seven quiet herons");
            page.locator("[name=again]").fill("seven quiet herons");
            press(page, "Found the practice");
            look(page, "found-done", scheme);

            page.locator("[name=username]").fill("nora");
            page.locator("[name=password]").fill("seven quiet herons");
            press(page, "Sign in");
            assertThat(page.url()).endsWith("/first-steps");
            for (String path : EMPTY_PAGES) {
                page.navigate(home + path);
                look(page, "empty" + path.replace('/', '-'), scheme);
            }
            refuses(page, home, scheme);
        }
        assertThat(troubles).isEmpty();
    }

    /** A new colleague's one-time password, and a fee that cannot be read. */
    private void refuses(Page page, String home, ColorScheme scheme) {
        page.navigate(home + "/people/new");
        page.locator("[name=name]").fill("Tess Marlow");
        page.locator("[name=login]").fill("tess");
        page.locator("[name=role-CODER]").check();
        press(page, "Add");
        look(page, "people-added", scheme);
        page.navigate(home + "/fees");
        page.locator("[name=code]").last().fill("9921");
        page.locator("[name=amount]").fill("85,5");
        press(page, "Set");
        look(page, "fees-refused", scheme);
    }

    private AlmonerServer.Running start(Database database) {
        return AlmonerServer.start(
                new ServerOptions(
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        folder,
                        "127.0.0.1",
                        0,
                        false,
                        false,
                        ZoneId.of("UTC")));
    }

    private void look(Page page, String name, ColorScheme scheme) {
        Axe.violations(page).forEach(found -> troubles.add(name + ": " + found));
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target",
                                        "pages",
                                        "%s-%s.png"
                                                .formatted(
                                                        name,
                                                        scheme.name().toLowerCase(Locale.ROOT)))));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
