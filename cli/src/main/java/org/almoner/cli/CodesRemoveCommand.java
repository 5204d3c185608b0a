package org.almoner.cli;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Release;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes a release out of the store. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a release out of the store; the one before it is in force again.",
            "Claims that were judged by it are not judged anew.",
            "Exit 2: there is no such release."
        })
final class CodesRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RELEASE", description = "As `almoner codes list` names it.")
    private String id = "";

    @Mixin private CodesOptions codes = new CodesOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CodeStore store = codes.store();
        Optional<Release> found =
                store.list().stream().filter(release -> release.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("almoner: " + CodesReleases.unknown(store, id));
            return Almoner.COULD_NOT;
        }
        store.remove(found.get());
        spec.commandLine().getOut().println("removed  " + id);
        spec.commandLine().getOut().flush();
        return Almoner.CLEAN;
    }
}
