package org.almoner.cli.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.sun.security.auth.module.UnixSystem;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a Chromium and starts it: the one named by ALMONER_CHROMIUM, else an installed one, else
 * Playwright's own, which it downloads, else Debian's package where we may install it. When there
 * is none the test fails and says what was tried; it is never skipped.
 */
public final class Browsers implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final int INSTALL_MINUTES_MAX = 5;

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A running Chromium; close it when the tests of a class are over. */
    public static Browsers launch() {
        List<String> tried = new ArrayList<>();
        Optional<Path> installed = installed(System.getenv(), tried);
        if (installed.isPresent()) {
            return start(installed);
        }
        try {
            return start(Optional.empty());
        } catch (PlaywrightException failed) {
            tried.add("Playwright's own download failed: " + firstLine(failed));
        }
        return start(
                Optional.of(
                        debianPackage(tried)
                                .orElseThrow(() ->
                                        new AssertionError(
                                                "No Chromium for the browser tests. Tried:\n - "
                                                        + String.join("\n - ", tried)
                                                        + "\n"
                                                        + "Install Chromium, or name one with"
                                                        + " ALMONER_CHROMIUM."))));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A Chromium that is there already. What was looked at is noted. */
    static Optional<Path> installed(Map<String, String> environment, List<String> tried) {
        String named = environment.getOrDefault("ALMONER_CHROMIUM", "");
        if (!named.isEmpty()) {
            if (Files.isExecutable(Path.of(named))) {
                return Optional.of(Path.of(named));
            }
            tried.add("ALMONER_CHROMIUM names " + named + ", which cannot be run");
        }
        String path = environment.getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        tried.add("none of " + NAMES + " is on the PATH");
        return Optional.empty();
    }

    private static Browsers start(Optional<Path> executable) {
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        if (executable.isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        Playwright playwright = Playwright.create(options);
        try {
            BrowserType.LaunchOptions launch =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments());
            executable.ifPresent(launch::setExecutablePath);
            return new Browsers(playwright, playwright.chromium().launch(launch));
        } catch (PlaywrightException failed) {
            playwright.close();
            throw failed;
        }
    }

    private static List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
        if (isRoot()) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private static boolean isRoot() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return !windows && new UnixSystem().getUid() == 0;
    }

    private static Optional<Path> debianPackage(List<String> tried) {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            tried.add("apt-get install chromium needs root on a Debian, and this is not");
            return Optional.empty();
        }
        try {
            Process install =
                    new ProcessBuilder("apt-get", "install", "-y", "chromium")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = install.waitFor(INSTALL_MINUTES_MAX, TimeUnit.MINUTES);
            if (!ended || install.exitValue() != 0) {
                tried.add("apt-get install -y chromium failed");
                return Optional.empty();
            }
            return installed(System.getenv(), tried);
        } catch (IOException failed) {
            tried.add("apt-get cannot be run: " + failed.getMessage());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            tried.add("apt-get was interrupted");
            return Optional.empty();
        }
    }

    private static String firstLine(PlaywrightException failed) {
        return String.valueOf(failed.getMessage()).strip().lines().findFirst().orElse("");
    }
}
