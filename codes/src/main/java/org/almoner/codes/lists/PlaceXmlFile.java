package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.XmlElement;

import java.io.IOException;
import java.util.List;

/**
 * Places of service as HL7 publishes CMS's list again: a FHIR CodeSystem in XML, whose version is
 * the day of CMS's list.
 */
final class PlaceXmlFile implements Format {

    private static final String ROOT = "CodeSystem";

    @Override
    public String title() {
        return "places of service, as a FHIR code system";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().contains("<" + ROOT) && head.text().contains("CMSPlaceofServiceCodes");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        var version = new StringBuilder();
        XmlElement.branches(
                in.file(),
                ROOT,
                List.of(),
                branch -> {
                    if (branch.is("version")) {
                        version.append(branch.attribute("value").text());
                    } else if (branch.is("concept")) {
                        place(branch, in, version.toString());
                    }
                });
    }

    private static void place(XmlElement concept, Reading in, String version) throws LoadException {
        ListRow.begin(
                        in.draft(
                                ListSets.PLACE,
                                in.from(YearBegins.JANUARY, version),
                                "HL7 Terminology"),
                        value(concept, "code"),
                        value(concept, "display").words())
                .text(ListSets.NOTES, value(concept, "definition").text());
    }

    private static Cell value(XmlElement concept, String name) {
        return concept.child(name).orElse(concept).attribute("value");
    }
}
