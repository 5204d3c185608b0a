package org.almoner.server.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Draws views with the precompiled JTE templates. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final String HTML = "text/html;charset=UTF-8";

    @Bean
    TemplateEngine templates() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, null, "org.almoner.templates");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver jteViews(TemplateEngine templates) {
        return new JteViews(templates);
    }

    /**
     * Resolves {@code redirect:} and {@code forward:} as Spring does, and the rest to templates.
     */
    private static final class JteViews extends UrlBasedViewResolver {

        private final TemplateEngine templates;

        JteViews(TemplateEngine templates) {
            this.templates = templates;
            setViewClass(JteView.class);
            setOrder(Ordered.HIGHEST_PRECEDENCE);
        }

        @Override
        protected AbstractUrlBasedView instantiateView() {
            return new JteView(templates);
        }
    }

    private static final class JteView extends AbstractUrlBasedView {

        private final TemplateEngine templates;

        JteView(TemplateEngine templates) {
            this.templates = templates;
            // Without a content type Spring would quietly look for another view.
            setContentType(HTML);
        }

        @Override
        public boolean checkResource(Locale locale) {
            return templates.hasTemplate(template());
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput page = new Utf8ByteOutput();
            templates.render(template(), new HashMap<>(model), page);
            response.setContentType(HTML);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }

        private String template() {
            return getUrl() + ".jte";
        }
    }
}
