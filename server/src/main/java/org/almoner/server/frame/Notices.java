package org.almoner.server.frame;

import org.almoner.server.frame.Frame.Notice;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what an action did, on the page that follows its redirect. */
public final class Notices {

    static final String ATTRIBUTE = "said";

    private Notices() {}

    public static void good(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice("good", text));
    }

    public static void warn(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice("warn", text));
    }

    public static void stop(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice("stop", text));
    }
}
