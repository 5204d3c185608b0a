package org.almoner.claims.scrub.coverage;

import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.lists.CoverageArticle;

import java.util.List;
import java.util.Set;

/** The articles that speak of a line, and the notices that a line may carry. */
final class Articles {

    /** The provider has told the payer what it expects: it knows already. */
    static final Set<String> NOTICES = Set.of("GA", "GX", "GY", "GZ");

    private Articles() {}

    /** Whether a claim's contractor is known, whose articles count. */
    static boolean areAsked(Subject subject) {
        return subject.context().payer().contractor() != null
                && subject.isMedicare()
                && !subject.isVoid();
    }

    /** Those of the claim's contractor about a line's service on its day. */
    static List<CoverageArticle> of(Subject subject, Service service) {
        String contractor = subject.context().payer().contractor();
        return contractor == null || service.packed() < 0
                ? List.of()
                : subject.shelf().coverage().find(service.packed(), contractor, service.from());
    }

    /** Whether one of these supports the service in one of them. */
    static boolean isCovered(
            List<CoverageArticle> articles, List<String> diagnoses, String service) {
        for (CoverageArticle article : articles) {
            for (String diagnosis : diagnoses) {
                if (article.isCovered(diagnosis, service)) {
                    return true;
                }
            }
        }
        return false;
    }
}
