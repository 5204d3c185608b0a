package org.almoner.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.almoner.cli.browser.Axe;
import org.almoner.server.access.web.DemoSignIns.DemoSignIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks every kind of page that each person of the demo can reach by links, and holds it against
 * WCAG 2.2 AA with axe, in light and in dark; the browser itself may have nothing to complain about
 * either. A picture of each page is left in {@code cli/target/pages}, to be looked at.
 */
class S02_EveryPageIsForEveryoneTest {

    private static final int PAGES_MAX = 100;
    private static final Path PICTURES = Path.of("target", "pages");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageKeepsAnybodyOut(ColorScheme scheme) {
        Clinic clinic = Clinic.open();
        Map<String, List<String>> troubles = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (DemoSignIn who : clinic.people()) {
            Person person = clinic.sitDown(who.login(), scheme, 1440, 900);
            walk(person, scheme, seen, troubles);
            assertThat(person.complaints()).as("what the browser said to " + who.roles()).isEmpty();
            person.page().context().close();
        }
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(troubles).isEmpty();
    }

    /** Opens one page of each kind: addresses that differ only in numbers are one kind. */
    private static void walk(
            Person person,
            ColorScheme scheme,
            List<String> seen,
            Map<String, List<String>> troubles) {
        Deque<String> waiting = new ArrayDeque<>(links(person.page()));
        while (!waiting.isEmpty() && seen.size() < PAGES_MAX) {
            String path = waiting.removeFirst();
            String kind = kind(path);
            if (seen.contains(kind)) {
                continue;
            }
            seen.add(kind);
            person.goesTo(path);
            List<String> found = Axe.violations(person.page());
            if (!found.isEmpty()) {
                troubles.put(kind, found);
            }
            person.page()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(PICTURES.resolve(fileName(kind, scheme))));
            waiting.addAll(links(person.page()));
        }
    }

    private static List<String> links(Page page) {
        return page.locator("a[href^='/']:not([download])").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(path -> !path.endsWith(".pdf") && !path.contains("/statements/"))
                .toList();
    }

    private static String kind(String path) {
        return path.startsWith("/codes/")
                ? leaf(path)
                : path.replaceAll("[?#].*", "")
                        .replaceAll("(C-)?[0-9]+", "N")
                        .replaceAll("^/rules/[a-z-]+(N[a-z-]*)*$", "/rules/rule");
    }

    /** On the code shelf headings, categories, codes and stems look different; lists are alike. */
    private static String leaf(String path) {
        return path.replaceAll("\\?row=.*", "/term")
                .replaceAll("\\?.*", "")
                .replaceAll("/icd10cm/(chapter-.*|.*-.*)", "/icd10cm/heading")
                .replaceAll("/icd10cm/[A-Z][^.]*", "/icd10cm/category")
                .replaceAll("/icd10cm/.*\\..{3,}", "/icd10cm/stem")
                .replaceAll("/icd10cm/.*\\..*", "/icd10cm/code")
                .replaceAll("/icd10pcs/.*", "/icd10pcs/begun")
                .replaceAll("/codes/(?!icd10|index|releases)[a-z-]+", "/codes/list")
                .replaceAll("/list/.*", "/list/code");
    }

    private static String fileName(String kind, ColorScheme scheme) {
        return kind.substring(1).replace('/', '-')
                + "-"
                + scheme.name().toLowerCase(java.util.Locale.ROOT)
                + ".png";
    }
}
