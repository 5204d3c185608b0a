package org.almoner.server.claims;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.almoner.claims.Finding;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A claim as the JSON text that its version keeps for ever. Only fields are written, money as whole
 * cents, dates as ISO 8601, so that the text means the same to any later reader.
 */
final class ClaimText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(visibility ->
                            visibility
                                    .withVisibility(
                                            com.fasterxml.jackson.annotation.PropertyAccessor.ALL,
                                            Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY)
                                    .withCreatorVisibility(Visibility.ANY))
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new CentsWriter())
                                    .addDeserializer(Money.class, new CentsReader()))
                    .build();

    private ClaimText() {}

    static String write(ProfessionalClaim claim) {
        return MAPPER.writeValueAsString(claim);
    }

    static ProfessionalClaim read(String text) {
        return MAPPER.readValue(text, ProfessionalClaim.class);
    }

    static @Nullable String writeFix(Finding.@Nullable Fix fix) {
        return fix == null ? null : MAPPER.writeValueAsString(fix);
    }

    /** The only kind of fix there is so far; its text needs no name of its kind. */
    static Finding.@Nullable Fix readFix(@Nullable String text) {
        return text == null ? null : MAPPER.readValue(text, Finding.Fix.SetModifiers.class);
    }

    private static final class CentsWriter extends StdSerializer<Money> {
        CentsWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeNumber(money.cents());
        }
    }

    private static final class CentsReader extends StdDeserializer<Money> {
        CentsReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            return Money.cents(in.getLongValue());
        }
    }
}
