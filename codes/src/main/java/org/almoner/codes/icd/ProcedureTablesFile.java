package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.XmlElement;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ICD-10-PCS tables as XML. A table is entered with three characters; each of its rows has the
 * values of the other four, any of which may stand beside any.
 *
 * <p>Source: CMS, ICD-10-PCS tables, XML form.
 */
public final class ProcedureTablesFile implements Format {

    private static final String ROOT = "ICD10PCS.tabular";
    private static final Pattern VALUE = Pattern.compile("[0-9A-HJ-NP-Z]");

    @Override
    public String title() {
        return "ICD-10-PCS, tables";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().contains('<' + ROOT);
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(
                        IcdSets.PCS_TABLES,
                        in.from(YearBegins.OCTOBER, TabularFile.release(in)),
                        "tables");
        Set<String> tables = new HashSet<>();
        XmlElement.branches(
                in.file(),
                ROOT,
                List.of(),
                element -> {
                    if (element.is("pcsTable")) {
                        table(element, tables, draft);
                    }
                });
    }

    private static void table(XmlElement table, Set<String> tables, TableDraft draft)
            throws LoadException {
        List<XmlElement> axes = table.children("axis");
        var name = new StringBuilder();
        for (XmlElement axis : axes) {
            if (axis.attribute("pos").number() != name.length() + 1) {
                throw axis.attribute("pos").expected("position " + (name.length() + 1));
            }
            name.append(value(axis.children("label"), axis));
        }
        if (name.length() != 3 || !tables.add(name.toString())) {
            throw table.cell("axis").expected("three characters of a table that is new");
        }
        for (XmlElement axis : axes) {
            axis(name.toString(), 0, axis, draft);
        }
        long row = 0;
        for (XmlElement each : table.children("pcsRow")) {
            row++;
            row(name.toString(), row, each, draft);
        }
        if (row == 0) {
            throw table.cell("pcsRow").expected("at least one row of values");
        }
    }

    private static String value(List<XmlElement> labels, XmlElement axis) throws LoadException {
        if (labels.size() != 1) {
            throw axis.cell("label").expected("one value for each of the first three positions");
        }
        return value(labels.getFirst());
    }

    private static String value(XmlElement label) throws LoadException {
        return label.attribute("code").code(VALUE, "a digit, or a capital but I and O");
    }

    private static void row(String table, long row, XmlElement element, TableDraft draft)
            throws LoadException {
        long made = 1;
        long position = 4;
        for (XmlElement axis : element.children("axis")) {
            if (axis.attribute("pos").number() != position) {
                throw axis.attribute("pos").expected("position " + position);
            }
            position++;
            made *= axis(table, row, axis, draft);
        }
        Cell codes = element.attribute("codes");
        if (position != 8 || codes.number() != made) {
            throw codes.expected("as many codes as its values make, which is " + made);
        }
    }

    private static int axis(String table, long row, XmlElement axis, TableDraft draft)
            throws LoadException {
        String title = axis.cell("title").words();
        String definition = axis.cell("definition").text();
        List<XmlElement> labels = axis.children("label");
        Cell count = axis.attribute("values");
        if (!count.isEmpty() && count.number() != labels.size()) {
            throw count.expected("the count of its values, which is " + labels.size());
        }
        for (XmlElement label : labels) {
            draft.row()
                    .code(IcdSets.CODE, table)
                    .number(IcdSets.PCS_ROW, row)
                    .number(IcdSets.POSITION, axis.attribute("pos").number())
                    .code(IcdSets.VALUE, value(label))
                    .text(IcdSets.LABEL, label.cell().words())
                    .text(IcdSets.AXIS, title)
                    .text(IcdSets.DEFINITION, definition);
        }
        return labels.size();
    }
}
