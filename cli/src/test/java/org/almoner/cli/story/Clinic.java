package org.almoner.cli.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

import org.almoner.cli.browser.Browsers;
import org.almoner.server.AlmonerServer;
import org.almoner.server.ServerOptions;
import org.almoner.server.access.People;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.access.web.DemoSignIns;
import org.almoner.server.access.web.DemoSignIns.DemoSignIn;
import org.almoner.server.database.Database;
import org.almoner.server.demo.DemoLoader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * The demo clinic as {@code almoner demo} opens it, once for all stories, and a browser before it.
 */
final class Clinic {

    private static @Nullable Clinic open;

    private final AlmonerServer.Running running;
    private final Browsers browsers;

    private Clinic() {
        try {
            Path folder = Files.createTempDirectory("almoner-story");
            Database database = Database.embedded(folder);
            SmallShelf.into(folder.resolve("codes"));
            running =
                    AlmonerServer.start(
                            new ServerOptions(
                                    database.jdbcUrl(),
                                    database.user(),
                                    database.password(),
                                    folder,
                                    "127.0.0.1",
                                    0,
                                    true,
                                    false,
                                    ZoneId.of("UTC")));
            bean(DemoLoader.class).load(step -> {});
            browsers = Browsers.launch();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                running.close();
                                database.close();
                            }));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static synchronized Clinic open() {
        if (open == null) {
            open = new Clinic();
        }
        return open;
    }

    String url(String path) {
        return "http://localhost:" + running.port() + path;
    }

    <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    List<DemoSignIn> people() {
        return bean(DemoSignIns.class).list();
    }

    /**
     * Works inside the clinic as a person would, past the screens: to look the ledger in the eye.
     */
    <T> T inside(java.util.function.Supplier<T> work) {
        People people = bean(People.class);
        SignedIn system = people.system(people.listPractices().getFirst());
        return Tenancy.as(system, work);
    }

    /** A fresh browser window in which this person has signed in. */
    Person sitDown(String login) {
        return sitDown(login, ColorScheme.LIGHT, 1440, 900);
    }

    Person sitDown(String login, ColorScheme scheme, int width, int height) {
        DemoSignIn who =
                people().stream()
                        .filter(one -> one.login().equals(login))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Nobody is called " + login));
        Person person = new Person(this, window(scheme, width, height).newPage());
        person.signIn(who.login(), who.password());
        return person;
    }

    /** A browser window in which nobody has signed in. */
    BrowserContext window(ColorScheme scheme, int width, int height) {
        return browsers.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(scheme)
                                .setViewportSize(width, height));
    }
}
