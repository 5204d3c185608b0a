package org.almoner.server.claims;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.almoner.claims.Fix;
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
                    .addMixIn(Fix.class, KindOfFix.class)
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

    static @Nullable String writeFix(@Nullable Fix fix) {
        return fix == null ? null : MAPPER.writeValueAsString(fix);
    }

    static @Nullable Fix readFix(@Nullable String text) {
        return text == null ? null : MAPPER.readValue(text, Fix.class);
    }

    /** Names the kind of a fix; a text from before there were several kinds names none. */
    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            property = "kind",
            defaultImpl = Fix.SetModifiers.class)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fix.SetModifiers.class, name = "SetModifiers"),
        @JsonSubTypes.Type(value = Fix.SetCode.class, name = "SetCode"),
        @JsonSubTypes.Type(value = Fix.SetPointers.class, name = "SetPointers"),
        @JsonSubTypes.Type(value = Fix.RemoveLine.class, name = "RemoveLine"),
        @JsonSubTypes.Type(value = Fix.SetDiagnosis.class, name = "SetDiagnosis"),
        @JsonSubTypes.Type(value = Fix.OrderDiagnoses.class, name = "OrderDiagnoses")
    })
    private interface KindOfFix {}

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
