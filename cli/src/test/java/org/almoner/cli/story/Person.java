package org.almoner.cli.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a desk: what a person does with a page, in a person's words. */
final class Person {

    private static final Pattern CLAIM_NUMBER = Pattern.compile("C-[0-9]+");
    private static final int TURNS_MAX = 12;

    private final Clinic clinic;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Clinic clinic, Page page) {
        this.clinic = clinic;
        this.page = page;
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** What the browser complained about: blocked scripts, failed requests, errors. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void signIn(String login, String password) {
        page.navigate(clinic.url("/sign-in"));
        page.getByLabel("Name").fill(login);
        page.getByLabel("Password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
    }

    void goesTo(String path) {
        page.navigate(clinic.url(path));
    }

    /** Chooses a desk in the rail. */
    void opensTheDesk(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    void follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    void presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void types(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    /** Types words into the code box and takes the answer that shows this code. */
    void codes(String words, String code) {
        page.locator("#code-words").fill(words);
        page.locator("#code-found button")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first()
                .click();
        assertThat(page.locator("[data-code='" + code.replace(".", "") + "']")).isVisible();
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void doesNotSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }

    /** Goes on to the next field, which keeps what was typed. */
    void leaves(String label) {
        page.getByLabel(label).first().press("Tab");
    }

    /** Opens the first chart that came for this. */
    void opensTheChartOf(String reason) {
        page.locator(".queue tbody tr")
                .filter(new Locator.FilterOptions().setHasText(reason))
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    void opensTheRowOf(String claim) {
        opensTheChartOf(claim);
    }

    void opensTheFirstRow() {
        page.locator(".queue tbody tr").first().getByRole(AriaRole.LINK).first().click();
    }

    /** The claim number in the first row that names this patient. */
    String readsTheNewestClaimOf(String lastName) {
        Locator row =
                page.locator(".queue tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(lastName))
                        .first();
        Matcher found = CLAIM_NUMBER.matcher(row.textContent());
        if (!found.find()) {
            throw new AssertionError("The row names no claim.");
        }
        return found.group();
    }

    /** Sends this claim and leaves the others for later. */
    void sendsOnly(String claim) {
        for (Locator box : page.locator("input[name=claim]").all()) {
            box.uncheck();
        }
        page.getByLabel("Send " + claim).check();
        presses("Send the chosen claims");
    }

    /** Asks the payer until the claim is in this state; the payer needs a few turns. */
    void fetchesAnswersUntil(String claim, String state) {
        for (int turn = 0; turn < TURNS_MAX; turn++) {
            goesTo("/sending");
            presses("Send and fetch now");
            goesTo("/claims");
            Locator row =
                    page.locator(".queue tbody tr")
                            .filter(new Locator.FilterOptions().setHasText(claim));
            if (row.getByText(state, new Locator.GetByTextOptions().setExact(true)).count() > 0) {
                return;
            }
        }
        throw new AssertionError(claim + " never became " + state);
    }

    /** Leaves a picture of the page in {@code cli/target/pages}, for the README and for looking. */
    void leavesAPicture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pages", "story-" + name + ".png")));
    }
}
