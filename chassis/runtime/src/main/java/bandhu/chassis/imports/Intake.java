package bandhu.chassis.imports;

import bandhu.chassis.call.Calls;
import bandhu.chassis.imports.ImportOptions.Format;
import bandhu.chassis.imports.file.Files;
import bandhu.chassis.imports.file.Form;
import bandhu.chassis.imports.file.Rows;
import bandhu.chassis.imports.mapping.Mappings;
import bandhu.chassis.imports.stage.Staging;
import bandhu.chassis.json.RequestBytes;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ConstraintViolations;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a file in: reads what is to be done with it, and stages its rows. */
@ApplicationScoped
class Intake {
    private final ImportReading reading;
    private final Staging staging;
    private final StrictJson json;
    private final Validator validator;
    private final ConstraintViolations violations;
    private final RequestBytes request;
    private final Calls calls;
    private final Mappings mappings;

    Intake(
            ImportReading reading,
            Staging staging,
            StrictJson json,
            Validator validator,
            ConstraintViolations violations,
            RequestBytes request,
            Calls calls,
            Mappings mappings) {
        this.mappings = mappings;
        this.reading = reading;
        this.staging = staging;
        this.json = json;
        this.validator = validator;
        this.violations = violations;
        this.request = request;
        this.calls = calls;
    }

    ImportParameters form(String collection, String media, InputStream stream) {
        MessageDigest digest = sha256();
        try {
            Form form = Form.read(stream, media);
            digest.update(form.options());
            JsonNode said =
                    form.options().length == 0 ? JsonNodeFactory.instance.objectNode() : json.tree(form.options());
            return staged(collection, options(said), form.format(), new DigestInputStream(form.file(), digest));
        } catch (IOException e) {
            throw cut(e);
        }
    }

    ImportParameters raw(String collection, MediaType media, MultiMap query, InputStream stream) {
        Map<String, String> given = new LinkedHashMap<>();
        query.forEach(parameter -> given.put(parameter.getKey(), parameter.getValue()));
        try {
            Format likely = media.isCompatible(MediaType.valueOf(Upload.JSON_LINES)) ? Format.JSON_LINES : Format.CSV;
            ImportOptions options = options(ImportQuery.options(given, json, JsonNodeFactory.instance.objectNode()));
            return staged(collection, options, likely, new DigestInputStream(stream, sha256()));
        } catch (IOException e) {
            throw cut(e);
        } catch (ProblemException e) {
            throw e.type() == CommonProblem.INVALID ? inQuery(e) : e;
        }
    }

    private ImportParameters staged(String collection, ImportOptions options, Format likely, DigestInputStream file)
            throws IOException {
        if (options.quiet() != null
                && !calls.current().hasRole(Roles.ADMIN)
                && !calls.current().hasRole(Roles.INTEGRATION)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, Text.of("forbidden.bandhu-quiet"));
        }
        Rows rows = Files.open(file, options, likely);
        ImportPlan plan = reading.read(collection, options, rows.columns());
        Staging.Staged staged = staging.stage(rows, plan.reader());
        if (!options.mapping().isEmpty() && rows.columns() != null) {
            mappings.keep(collection, rows.columns(), options.mapping());
        }
        request.stand(file.getMessageDigest().digest());
        return new ImportParameters(
                collection, staged.id(), staged.rows(), plan.options(), rows.columns(), plan.ignored());
    }

    private static ProblemException inQuery(ProblemException wrong) {
        List<Violation> faults = wrong.violations().stream()
                .map(fault -> new Violation("?" + fault.pointer().substring(1), fault.code(), fault.message()))
                .toList();
        return new ProblemException(CommonProblem.INVALID_PARAMETER, wrong.detail(), faults);
    }

    private ImportOptions options(JsonNode said) {
        ImportOptions options = json.read(said, ImportOptions.class);
        var broken = validator.validate(options);
        if (!broken.isEmpty()) {
            throw violations.problem(new ConstraintViolationException(broken));
        }
        return options;
    }

    private static ProblemException cut(IOException failure) {
        return failure instanceof CharacterCodingException
                ? new ProblemException(CommonProblem.UNREADABLE_FILE, Text.of("unreadable-file.encoding"))
                : new ProblemException(CommonProblem.BAD_REQUEST, Text.of("bad-request.cut-off"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
