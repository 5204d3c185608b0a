package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A general equivalence mapping: source, target and five flags in one column each. The file's name
 * says the direction: I10gem, I9gem, gem_pcsi9, gem_i9pcs.
 *
 * <p>Source: CMS and CDC, "General Equivalence Mappings", documentation; last given in 2017.
 */
public final class GemFile implements Format {

    private static final Pattern LINE =
            Pattern.compile("[0-9A-Z]{2,7} +[0-9A-Za-z]{2,7} +[01]{3}\\d\\d\\s*");
    private static final Pattern NONE = Pattern.compile("NO(DX|PCS)");

    @Override
    public String title() {
        return "General equivalence mapping";
    }

    @Override
    public boolean recognises(Head head) {
        return head.name().contains("gem")
                && head.lines().stream()
                        .findFirst()
                        .filter(line -> LINE.matcher(line).matches())
                        .isPresent();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        PublishedSet set = set(in.file().name());
        TableDraft draft = in.draft(set, in.from(YearBegins.OCTOBER), "general equivalences");
        String before = "";
        long place = 0;
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next()) {
                if (!lines.line().isBlank()) {
                    if (!LINE.matcher(lines.line()).matches()) {
                        throw lines.cell("source, target, flags", 1)
                                .expected("two codes and five flags such as 10111");
                    }
                    // The source is padded to the length of its kind, the target to what is left.
                    String source = lines.cell("source", 1, lines.line().indexOf(' ')).code();
                    place = source.equals(before) ? place + 1 : 0;
                    before = source;
                    row(lines, source, place, draft);
                }
            }
        }
    }

    private static PublishedSet set(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
        if (plain.contains("pcsi9")) {
            return CrosswalkSets.GEM_PCS_I9;
        }
        if (plain.contains("i9pcs")) {
            return CrosswalkSets.GEM_I9_PCS;
        }
        return plain.contains("i9gem") ? CrosswalkSets.GEM_I9_I10 : CrosswalkSets.GEM_I10_I9;
    }

    private static void row(Lines lines, String source, long place, TableDraft draft)
            throws LoadException {
        int end = lines.line().stripTrailing().length();
        Cell flags = lines.cell("flags", end - 4, end);
        Cell printed = lines.cell("target", source.length() + 1, end - 5);
        // One target of the last release is in small letters.
        String capitals = printed.text().toUpperCase(Locale.ROOT);
        Cell target = new Cell(printed.file(), printed.row(), printed.column(), capitals);
        draft.row()
                .code(IcdSets.CODE, source)
                .number(CrosswalkSets.GEM_PLACE, place)
                .code(
                        CrosswalkSets.TARGET,
                        NONE.matcher(target.text()).matches() ? "" : target.code());
        for (int flag = 0; flag < 5; flag++) {
            draft.number(CrosswalkSets.APPROXIMATE + flag, flags.text().charAt(flag) - '0');
        }
    }
}
