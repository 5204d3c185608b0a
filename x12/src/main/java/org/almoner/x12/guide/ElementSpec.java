package org.almoner.x12.guide;

import org.almoner.x12.guide.Dictionary.SyntaxNote;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a guide demands of one element, or of one component of a composite.
 *
 * @param required whether it must be there when its segment (or composite) is
 * @param repeat how often it may repeat; {@link Integer#MAX_VALUE} for any number
 * @param type its data element, or null for a composite
 * @param least shortest length, the guide's where it is narrower than the dictionary's
 * @param codes the values allowed; null when the guide lists none
 * @param sets external code sets that the value belongs to
 * @param components what is demanded of a composite's components, component 1 first; null in a
 *     place that the guide does not use
 * @param notes the relations between the components
 * @param label a few words of ours
 */
public record ElementSpec(
        boolean required,
        int repeat,
        @Nullable DataElement type,
        int least,
        int most,
        @Nullable CodeList codes,
        List<ExternalSet> sets,
        List<@Nullable ElementSpec> components,
        List<SyntaxNote> notes,
        String label) {

    public boolean isComposite() {
        return type == null;
    }

    /**
     * A code set outside the guide.
     *
     * @param name such as {@code npi}, without the {@code @}
     * @param element the element whose value decides whether the set holds; 0 for always, -1 for
     *     the same element
     * @param component the component of that element; 0 for the whole of it
     * @param except whether the set holds when the deciding value is none of the values, rather
     *     than one of them
     * @param values the deciding values; empty for always
     */
    public record ExternalSet(
            String name, int element, int component, boolean except, List<String> values) {}
}
