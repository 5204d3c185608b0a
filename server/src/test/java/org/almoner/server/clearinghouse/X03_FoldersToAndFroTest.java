package org.almoner.server.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.clearinghouse.Transport.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The job and a person may look into the folder at the same moment. */
class X03_FoldersToAndFroTest {

    @Test
    void aFileThatAnotherExchangePutAwayIsNoTrouble(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/answer.x12"), "ISA");
        FolderTransport transport = new FolderTransport(() -> folder);
        List<Incoming> seenByOne = transport.collect();
        List<Incoming> seenByAnother = transport.collect();
        transport.taken(seenByOne.getFirst());
        transport.taken(seenByAnother.getFirst());
        assertThat(transport.collect()).isEmpty();
        assertThat(folder.resolve("in/taken/answer.x12")).exists();
    }
}
