package org.almoner.x12.check;

import org.almoner.x12.check.WholeFile.Spot;

import java.util.function.Consumer;

/** Plants every kind of fault into a file, one at a time. */
final class Planter {

    private Planter() {}

    static void plant(WholeFile file, Consumer<PlantedFault> out) {
        new EnvelopeFaults(file, out).plant();
        var segments = new SegmentFaults(file, out);
        var levels = new LevelFaults(file, out);
        var amounts = new AmountFaults(file, out);
        for (Spot spot : file.spots()) {
            new ElementFaults(file, spot, out).plant();
            segments.plant(spot);
            levels.plant(spot);
            amounts.plant(spot);
        }
    }
}
