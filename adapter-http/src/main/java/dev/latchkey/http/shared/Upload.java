package dev.latchkey.http.shared;

import com.google.common.io.ByteStreams;
import com.google.common.net.MediaType;
import dev.latchkey.domain.shared.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpException;

/** A file that was sent, on a disk of ours until it is closed; nobody but this server's user can read it. For one thread. */
public final class Upload implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Path path;

    private Upload(Path path) {
        this.path = path;
    }

    /** Takes it in wholly, of at most so many bytes; what is refused leaves nothing behind. */
    static Upload read(HttpServletRequest request, MediaType type, long largest) {
        MediaTypes.require(type, request.getContentType());
        if (request.getContentLengthLong() > largest) {
            throw Malformed.request(Reason.FILE_TOO_LARGE);
        }
        try {
            Upload upload = new Upload(Files.createTempFile("latchkey-", ".upload"));
            try {
                upload.fill(request, largest);
                return upload;
            } catch (IOException | RuntimeException | Error broken) {
                upload.close();
                throw broken;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(HttpServletRequest request, long largest) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            InputStream in = request.getInputStream();
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int count = next(in, buffer); count >= 0; count = next(in, buffer)) {
                total += count;
                if (total > largest) {
                    finish(in);
                    throw Malformed.request(Reason.FILE_TOO_LARGE);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** What fails here is the sender's fault; what fails in writing is ours. */
    private static int next(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException | HttpException.RuntimeException e) {
            throw Malformed.request(Reason.REQUEST_MALFORMED);
        }
    }

    /** Reads on a while, so that who sends it comes to read the answer. */
    private static void finish(InputStream in) {
        try {
            ByteStreams.exhaust(ByteStreams.limit(in, Body.LET_FINISH));
        } catch (IOException | HttpException.RuntimeException e) {
            throw Malformed.request(Reason.FILE_TOO_LARGE);
        }
    }
}
