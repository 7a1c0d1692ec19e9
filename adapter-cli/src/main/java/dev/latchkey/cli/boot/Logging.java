package dev.latchkey.cli.boot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs to the standard error, warnings and worse unless set otherwise. Found by Logback itself, without an XML file. */
public final class Logging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Layout layout = new Layout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** One line an event, without the pattern language, which takes longer to read than most commands run. */
    private static final class Layout extends LayoutBase<ILoggingEvent> {
        @Override
        public String doLayout(ILoggingEvent event) {
            IThrowableProxy thrown = event.getThrowableProxy();
            return event.getInstant().truncatedTo(ChronoUnit.MILLIS) + " " + event.getLevel() + " "
                    + event.getLoggerName()
                    + " " + event.getFormattedMessage() + "\n"
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        }
    }

    /**
     * Sets the level. What is usual is so already, and is not to be set: most commands log nothing, and are over before Logback
     * would have started.
     *
     * @throws dev.latchkey.cli.shared.WrongSetting when there is no such level
     */
    static void level(Configuration configuration) {
        String text = String.valueOf(configuration.text(Setting.LOG_LEVEL));
        Level level = Level.toLevel(text, null);
        if (level == null || !level.toString().equals(text)) {
            throw configuration.wrong(Setting.LOG_LEVEL);
        }
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root
                && !level.equals(root.getLevel())) {
            root.setLevel(level);
        }
    }
}
