package org.almoner.bench;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;

import org.almoner.x12.guide.Guides;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has StAEDI hold a file against one of our guides. */
final class StaediCheck {

    private StaediCheck() {}

    /**
     * Reads a file that the guide finds no fault with.
     *
     * @return how many elements were read
     * @throws IllegalStateException when StAEDI finds one, as then it does not do our work
     */
    static long elements(Path file, String guide, String set)
            throws IOException, EDIStreamException, EDISchemaException {
        Schema schema = schema(guide, set);
        long elements = 0;
        try (InputStream in = Files.newInputStream(file);
                EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                switch (event) {
                    case START_TRANSACTION -> reader.setTransactionSchema(schema);
                    case ELEMENT_DATA -> elements++;
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
                            throw new IllegalStateException(
                                    "%s at %s: %s"
                                            .formatted(
                                                    event,
                                                    reader.getLocation(),
                                                    reader.getErrorType()));
                    default -> {}
                }
            }
        }
        return elements;
    }

    static Schema schema(String guide, String set) throws EDISchemaException {
        String xml = StaediSchema.of(Guides.ours().list(guide, set).getFirst());
        return SchemaFactory.newFactory()
                .createSchema(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
