package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Many changes of access, written in a file (PRV-8): CSV with a header (RFC 4180), or a JSON list of objects with the same
 * names. In UTF-8, a byte order mark is let pass; at most 1 MiB.
 *
 * <p>Columns and members are those of {@link ChangeForm#FIELDS} with {@code preset}, {@code privileges} and
 * {@code password}. Any other is refused, so that a slip of the pen changes nothing. Levels stand in one CSV cell,
 * {@code BILLING=VIEW CLINICAL_NOTES=NONE}, or in a JSON object.
 */
public final class ChangesFile {
    private static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private ChangesFile() {}

    /** How a file is written. */
    public enum Format {
        CSV,
        JSON
    }

    /**
     * A change with its place in the file.
     *
     * @param line of the file, 1 for the first
     */
    public record Line(int line, ChangeForm change) {}

    /**
     * Reads the changes of a file.
     *
     * @return at most one more than {@link ApplyChanges#MOST}, for that to refuse
     * @throws Rejected with BODY_TOO_LARGE, REQUEST_MALFORMED, MEMBER_UNKNOWN, MEMBER_DUPLICATE or MEMBER_TYPE; the field is
     *     the line ({@code line 12}), or the column or member
     * @throws IOException what reading the stream throws
     */
    public static ImmutableList<Line> read(InputStream file, Format format) throws IOException {
        String text = text(file);
        try {
            return switch (format) {
                case CSV -> csv(text);
                case JSON -> json(text);
            };
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw refused(Reason.REQUEST_MALFORMED, line);
        }
    }

    private static ImmutableList<Line> csv(String text) throws IOException {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        try (CsvParser parser = CSV.getFactory().createParser(text)) {
            ChangeCells header = null;
            int read = 0;
            parser.nextToken();
            while (read <= ApplyChanges.MOST && parser.nextToken() == JsonToken.START_ARRAY) {
                int line = parser.currentLocation().getLineNr();
                ImmutableList<String> cells = cells(parser);
                if (header == null) {
                    header = ChangeCells.of(cells);
                } else {
                    lines.add(new Line(line, header.change(cells, line)));
                    read++;
                }
            }
            if (header == null) {
                throw refused(Reason.REQUEST_MALFORMED, 1);
            }
        }
        return lines.build();
    }

    private static ImmutableList<String> cells(CsvParser parser) throws IOException {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cells.add(parser.getText());
        }
        return cells.build();
    }

    private static ImmutableList<Line> json(String text) throws IOException {
        JsonNode list = JSON.readTree(text);
        if (!list.isArray()) {
            throw new Rejected(Reason.MEMBER_TYPE, "line 1");
        }
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        int read = 0;
        for (JsonNode element : list) {
            read++;
            if (read <= ApplyChanges.MOST + 1) {
                lines.add(new Line(read, ChangeMembers.change(element, "[" + (read - 1) + "]")));
            }
        }
        return lines.build();
    }

    static Rejected refused(Reason reason, int line) {
        return new Rejected(reason, "line " + line);
    }

    private static String text(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Rejected(Reason.BODY_TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(Reason.REQUEST_MALFORMED, 1);
        }
    }
}
