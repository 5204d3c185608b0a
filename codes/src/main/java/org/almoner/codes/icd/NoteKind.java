package org.almoner.codes.icd;

import org.almoner.codes.store.Packed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the tabular list says under a chapter, a section or a code. */
public enum NoteKind {
    /** Other names of the very condition. */
    INCLUSION("inclusionTerm", "INCLUSION", "Includes, by another name"),
    INCLUDES("includes", "INCLUDES", "Includes"),
    /** Cannot be coded together with it. */
    EXCLUDES1("excludes1", "EXCLUDES1", "Excludes1"),
    /** Not part of it, but the patient may have both. */
    EXCLUDES2("excludes2", "EXCLUDES2", "Excludes2"),
    CODE_FIRST("codeFirst", "CODEFIRST", "Code first"),
    USE_ADDITIONAL("useAdditionalCode", "USEADD", "Use additional code"),
    CODE_ALSO("codeAlso", "CODEALSO", "Code also"),
    NOTE("notes", "NOTE", "Note"),
    SEVENTH("sevenChrNote", "SEVENTH", "Seventh character");

    private static final Map<String, NoteKind> BY_ELEMENT = new HashMap<>();
    private static final Map<Long, NoteKind> BY_PACKED = new HashMap<>();

    static {
        for (NoteKind kind : values()) {
            BY_ELEMENT.put(kind.element, kind);
            BY_PACKED.put(kind.packed, kind);
        }
    }

    private final String element;
    private final String code;
    private final String title;
    private final long packed;

    NoteKind(String element, String code, String title) {
        this.element = element;
        this.code = code;
        this.title = title;
        this.packed = Packed.of(code);
    }

    /** As the book heads it. */
    public String title() {
        return title;
    }

    /** As it stands in {@link IcdSets#NOTES}. */
    String code() {
        return code;
    }

    long packed() {
        return packed;
    }

    static Optional<NoteKind> findByElement(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    static NoteKind of(long packed) {
        NoteKind kind = BY_PACKED.get(packed);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of note: " + Packed.text(packed));
        }
        return kind;
    }
}
