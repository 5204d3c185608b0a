package org.almoner.server.practice.web;

import org.almoner.server.frame.Typed;
import org.almoner.server.practice.Provider;

import java.util.List;
import java.util.Map;

/** The form about a provider. */
final class ProviderForm {

    private ProviderForm() {}

    /** The provider as far as it can be read; what is wrong is said in {@code typed}. */
    static Provider read(Typed typed, long id, List<Provider> all) {
        Provider provider =
                new Provider(
                        id,
                        PracticeForm.written(typed, "lastName", "Claims need the last name.", 60),
                        PracticeForm.written(typed, "firstName", "Claims need the first name.", 35),
                        PracticeForm.written(typed, "credential", "Such as MD, NP or DPM.", 20),
                        PracticeForm.written(typed, "specialty", "In a word or two.", 60),
                        PracticeForm.npi(typed, "npi"),
                        PracticeForm.taxonomy(typed));
        all.stream()
                .filter(one -> one.providerId() != id && one.npi().equals(provider.npi()))
                .findFirst()
                .ifPresent(one ->
                        typed.say("npi", "%s has this NPI already.".formatted(one.signed())));
        return provider;
    }

    static Typed of(Provider provider) {
        return new Typed(
                Map.of(
                        "lastName", provider.lastName(),
                        "firstName", provider.firstName(),
                        "credential", provider.credential(),
                        "specialty", provider.specialty(),
                        "npi", provider.npi(),
                        "taxonomy", provider.taxonomy()));
    }
}
