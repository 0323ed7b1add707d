package bandhu.chassis.json;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what clients send: RFC 8259 in UTF-8 and nothing beside it, no value turned into another type, no unknown member.
 * Every fault is a {@link ProblemException} that points to its place. Every string comes out in Unicode NFC.
 */
@ApplicationScoped
public class StrictJson {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_DIGITS = 1_000;
    private final ObjectMapper mapper;
    private final Faults faults = new Faults();

    StrictJson(ObjectMapper lenient) {
        this.mapper = lenient.copyWith(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxNumberLength(MOST_DIGITS)
                        .build())
                .build());
        mapper.registerModule(new StrictScalars());
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /** The tree of a body. Throws 400 {@code malformed-json}, or 422 where a string or number in it breaks a rule. */
    public JsonNode tree(byte[] body) {
        String text = decode(body);
        JsonNode tree;
        try {
            tree = mapper.readTree(text);
        } catch (JsonProcessingException | ArithmeticException | NumberFormatException _) {
            throw malformed(Text.of("malformed-json.syntax"));
        }
        if (tree == null || tree.isMissingNode()) {
            throw malformed(Text.of("malformed-json.empty"));
        }
        return Values.check(tree);
    }

    public Object read(byte[] body, Type type) {
        return read(tree(body), type);
    }

    /** A tree as an object of the given type. Throws 400 for an unknown member or a wrong type, 422 for a value that breaks a rule. */
    public <T> T read(JsonNode tree, Type type) {
        return read(tree, type, null);
    }

    /** The same, with a handler that may take members that the type does not have. */
    public <T> T read(JsonNode tree, Type type, DeserializationProblemHandler handler) {
        if (tree.isNull()) {
            throw new ProblemException(CommonProblem.WRONG_TYPE, Text.of("wrong-type.null"));
        }
        var target = mapper.constructType(type);
        var reader = handler == null
                ? mapper.readerFor(target)
                : mapper.readerFor(target).withHandler(handler);
        try {
            return reader.readValue(mapper.treeAsTokens(tree));
        } catch (JsonMappingException e) {
            throw faults.problem(e, tree);
        } catch (java.io.IOException | ArithmeticException | NumberFormatException _) {
            throw malformed(Text.of("malformed-json.unreadable"));
        }
    }

    /** A view as the client would read it: a number is the same whether it was sent or stored. */
    public JsonNode write(Object view) {
        try {
            return mapper.readTree(mapper.writeValueAsBytes(view));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The JSON names of a type's members that can be read. */
    public java.util.Set<String> members(Class<?> type) {
        var names = new java.util.LinkedHashSet<String>();
        var config = mapper.getDeserializationConfig();
        config.introspect(mapper.constructType(type)).findProperties().forEach(member -> names.add(member.getName()));
        return names;
    }

    static ProblemException malformed(Text detail) {
        return new ProblemException(CommonProblem.MALFORMED_JSON, detail);
    }

    private static String decode(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw malformed(Text.of("malformed-json.byte-order-mark"));
            }
            return text;
        } catch (CharacterCodingException _) {
            throw malformed(Text.of("malformed-json.not-utf-8"));
        }
    }
}
