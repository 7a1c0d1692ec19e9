package dev.latchkey.http.shared;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers whose body is a stream. */
final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private Streams() {}

    /**
     * Writes a stream, or only its head where that was asked for. What fails before the first byte is answered as a problem;
     * after it the connection is broken, so that nobody takes a part for the whole.
     */
    static void write(Context context, Answer answer, Answer.Stream stream, Function<Throwable, Answer> problem) {
        if (HandlerType.HEAD.equals(context.method())) {
            Answers.head(context, answer);
            return;
        }
        Begun out = new Begun(context, answer);
        try {
            stream.writeTo(out);
            out.begin();
        } catch (IOException gone) {
            LOG.debug("nobody reads the rest of {}", context.path(), gone);
            abort(context, gone);
        } catch (RuntimeException | Error broken) {
            Answer instead = problem.apply(broken);
            if (out.begun) {
                abort(context, broken);
            } else {
                Answers.write(context, instead);
            }
        }
    }

    private static void abort(Context context, Throwable cause) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getServletChannel()
                .abort(cause);
    }

    /** Sends the head of the answer when the first byte of its body is there. */
    private static final class Begun extends FilterOutputStream {
        private final Context context;
        private final Answer answer;
        private boolean begun;

        Begun(Context context, Answer answer) {
            super(OutputStream.nullOutputStream());
            this.context = context;
            this.answer = answer;
        }

        private void begin() throws IOException {
            if (!begun) {
                begun = true;
                Answers.head(context, answer);
                out = context.res().getOutputStream();
            }
        }

        @Override
        public void write(int b) throws IOException {
            begin();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begin();
            out.write(bytes, offset, length);
        }
    }
}
