package org.almoner.server.practice;

import org.almoner.server.access.FirstPractice;
import org.almoner.server.access.FirstPractice.NewPerson;
import org.almoner.server.access.FoundingCode;
import org.almoner.server.access.SignedIn;
import org.almoner.server.trust.Audit;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** How a clinic begins: the first practice of an empty database, with whoever will run it. */
@Service
public class Founding {

    private final FirstPractice first;
    private final FoundingCode code;
    private final Practice practice;
    private final Audit audit;

    Founding(FirstPractice first, FoundingCode code, Practice practice, Audit audit) {
        this.first = first;
        this.code = code;
        this.practice = practice;
        this.audit = audit;
    }

    /**
     * Opens the founding page and returns the code that it asks for; empty when there is a practice
     * already.
     */
    public Optional<String> open() {
        return first.isFounded() ? Optional.empty() : Optional.of(code.issue());
    }

    /** Whether the founding page is there. Another server on the same database may have founded. */
    public boolean isOpen() {
        if (code.isOpen() && first.isFounded()) {
            code.close();
        }
        return code.isOpen();
    }

    public FoundingCode.Answer check(String typed) {
        return code.check(typed);
    }

    /**
     * Founds the practice and closes the page.
     *
     * @param name what the screens call the practice
     * @throws IllegalStateException when somebody was quicker
     */
    public synchronized SignedIn found(String name, Profile profile, NewPerson person) {
        SignedIn founder = first.found(name, person, signedIn -> furnish(signedIn, profile));
        code.close();
        return founder;
    }

    private void furnish(SignedIn founder, Profile profile) {
        practice.describe(profile);
        audit.did("founded", "practice", String.valueOf(founder.practiceId()), null, "");
        audit.did(
                "added",
                "person",
                String.valueOf(founder.userId()),
                null,
                "the founder, " + founder.rolesTitle());
    }
}
