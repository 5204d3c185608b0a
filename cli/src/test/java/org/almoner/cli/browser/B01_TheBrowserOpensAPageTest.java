package org.almoner.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class B01_TheBrowserOpensAPageTest {
    @TempDir Path folder;

    @Test
    void opensAPageAndFindsWhatIsHardToReadOnIt() throws Exception {
        Path good = page("good", "<main><h1>Claims</h1><label>Code <input></label></main>");
        Path bad = page("bad", "<main><h1>Claims</h1><input><img src='data:,'></main>");
        try (Browsers chromium = Browsers.launch();
                Page page = chromium.browser().newPage()) {
            page.navigate(good.toUri().toString());
            assertThat(page.locator("h1").textContent()).isEqualTo("Claims");
            assertThat(Axe.violations(page)).isEmpty();

            page.navigate(bad.toUri().toString());
            assertThat(Axe.violations(page))
                    .anyMatch(line -> line.startsWith("label (critical)") && line.contains("input"))
                    .anyMatch(line -> line.startsWith("image-alt (critical)"));
        }
    }

    @Test
    void prefersTheBrowserThatIsNamedAndSaysWhatItTried() throws Exception {
        Path named = executable(folder.resolve("mine"));
        Path onPath = executable(folder.resolve("chromium"));
        String path = folder.toString();

        assertThat(
                        Browsers.installed(
                                Map.of("ALMONER_CHROMIUM", named.toString(), "PATH", path),
                                new ArrayList<>()))
                .contains(named);
        List<String> tried = new ArrayList<>();
        assertThat(Browsers.installed(Map.of("ALMONER_CHROMIUM", "/no/such", "PATH", path), tried))
                .contains(onPath);
        assertThat(tried).containsExactly("ALMONER_CHROMIUM names /no/such, which cannot be run");
        assertThat(Browsers.installed(Map.of("PATH", "/no/such"), tried)).isEmpty();
        assertThat(tried).last().asString().startsWith("none of [chromium");
    }

    private Path page(String title, String body) throws Exception {
        return Files.writeString(
                folder.resolve(title + ".html"),
                "<!doctype html><html lang='en'><title>%s</title>%s".formatted(title, body));
    }

    private static Path executable(Path file) throws Exception {
        Files.writeString(file, "");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
