package org.almoner.cli.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

/** A desk that was left is covered, and goes on where it was when its person comes back. */
class S04_TheScreenLocksTest {

    private static final long MINUTE = 60_000;

    private final Clinic clinic = Clinic.open();
    private final Person person = clinic.sitDown(clinic.people().getFirst().login());
    private final Page page = person.page();
    private final Locator warning = page.locator("#idle");
    private final Locator lock = page.locator("#locked");

    @Test
    void aWarningThenALockAndNothingTypedIsLost() {
        page.clock().install();
        person.goesTo("/");
        Locator box = page.locator("#command-words");
        box.fill("alm");
        assertThat(page.locator("#found a").first()).isVisible();

        page.clock().fastForward(28 * MINUTE + 10_000);
        assertThat(warning).isVisible();
        person.leavesAPicture("warning");
        person.presses("Stay");
        assertThat(warning).isHidden();

        page.clock().fastForward(27 * MINUTE);
        assertThat(warning).isHidden();
        page.clock().fastForward(2 * MINUTE);
        assertThat(warning).isVisible();
        locks(2 * MINUTE);
        assertThat(warning).isHidden();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(lock).isVisible();
        person.leavesAPicture("locked");

        Person again = new Person(clinic, page.context().newPage());
        again.signIn(clinic.people().getFirst().login(), clinic.people().getFirst().password());

        assertThat(lock).isHidden();
        assertThat(box).hasValue("alm");
        page.bringToFront();
        box.fill("alme");
        assertThat(page.locator("#found a").first()).isVisible();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void theLockEndsTheSessionAndSomebodyElseSeesTheirOwnPage() {
        page.clock().install();
        person.goesTo("/patients");
        locks(31 * MINUTE);

        Page other = page.context().newPage();
        other.navigate(clinic.url("/"));
        assertThat(other.url()).endsWith("/sign-in");
        new Person(clinic, other)
                .signIn(clinic.people().getLast().login(), clinic.people().getLast().password());

        page.waitForURL(url -> !url.endsWith("/patients"));
        assertThat(lock).isHidden();
    }

    /** After this time the page is covered and the server has ended the session. */
    private void locks(long after) {
        page.waitForResponse("**/sign-out", () -> page.clock().fastForward(after));
        assertThat(lock).isVisible();
    }

    @Test
    void theLockIsReadableInTheDark() {
        Person night =
                clinic.sitDown(clinic.people().getFirst().login(), ColorScheme.DARK, 1280, 800);
        night.page().clock().install();
        night.goesTo("/");
        night.page().clock().fastForward(31 * MINUTE);
        assertThat(night.page().locator("#locked")).isVisible();
        night.leavesAPicture("locked-dark");
        assertThat(org.almoner.cli.browser.Axe.violations(night.page())).isEmpty();
    }
}
