package org.almoner.server.frame;

import org.almoner.server.frame.Frame.Notice;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what an action did, on the page that follows its redirect. */
public final class Notices {

    static final String ATTRIBUTE = "said";
    static final String AGAIN = "again";

    private Notices() {}

    public static void good(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice("good", text));
    }

    public static void warn(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice("warn", text));
    }

    /** Sends a form back with everything that was typed into it, and what is wrong. */
    public static void again(RedirectAttributes redirect, Typed typed, String text) {
        stop(redirect, text);
        redirect.addFlashAttribute(AGAIN, typed);
    }

    public static void stop(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice("stop", text));
    }

    /** Hands the notice on when the page that should show it leads elsewhere. */
    public static void handOn(Model model, RedirectAttributes redirect) {
        if (model.getAttribute(ATTRIBUTE) instanceof Notice notice) {
            redirect.addFlashAttribute(ATTRIBUTE, notice);
        }
    }
}
