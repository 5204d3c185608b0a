package org.almoner.server.codes;

import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.ProcedureTables;
import org.almoner.codes.store.Packed;
import org.almoner.server.codes.ProcedurePage.Choice;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes procedure codes from their tables, so that only codes of the day can be made. */
@Service
public class ProcedurePages {

    static final String WORD = "icd10pcs";
    private static final int LENGTH = 7;

    static String path(String begun, ShelfDay shelf) {
        String address = "/codes/" + WORD;
        return (begun.isEmpty() ? address : address + "/" + begun) + shelf.on();
    }

    /** What can be made of the characters; of those that lead nowhere the longest that lead on. */
    public ProcedurePage open(String asked, ShelfDay shelf) {
        ProcedureTables tables = shelf.procedures();
        String typed = asked.strip().toUpperCase(Locale.ROOT);
        String begun = typed.substring(0, Math.min(LENGTH, typed.length()));
        while (!begun.isEmpty() && tables.explain(begun).isEmpty()) {
            begun = begun.substring(0, begun.length() - 1);
        }
        List<Choice> said = new ArrayList<>();
        for (ProcedureTables.Choice each : tables.explain(begun)) {
            said.add(choice(each, begun.substring(0, said.size()), shelf));
        }
        String prefix = begun;
        List<ProcedureTables.Choice> choices = tables.choices(begun);
        return new ProcedurePage(
                begun,
                begun.length() == LENGTH ? title(begun, shelf) : "",
                said,
                choices.isEmpty() ? "" : choices.getFirst().axis(),
                choices.stream().map(each -> choice(each, prefix + each.value(), shelf)).toList(),
                begun.isEmpty() ? "" : path(begun.substring(0, begun.length() - 1), shelf));
    }

    private static Choice choice(ProcedureTables.Choice each, String leadsTo, ShelfDay shelf) {
        return new Choice(
                String.valueOf(each.value()),
                each.axis(),
                each.label(),
                each.definition(),
                path(leadsTo, shelf));
    }

    private static String title(String code, ShelfDay shelf) {
        String made = "A code of the tables";
        return shelf.table(IcdSets.ICD10PCS)
                .map(order -> {
                    int row = order.find(Packed.of(code));
                    return row < 0 ? made : order.text(IcdSets.TITLE, row);
                })
                .orElse(made);
    }
}
