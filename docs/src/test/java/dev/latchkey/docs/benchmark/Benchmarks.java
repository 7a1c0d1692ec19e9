package dev.latchkey.docs.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark, ours beside the plain alternative in one run; prints the tables of starts, JMH's, and those of sizes and of codes. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, IOException, SQLException {
        StartTable.print();
        new Runner(new OptionsBuilder()
                        .include(Benchmarks.class.getPackageName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        SizeTable.print();
        CodesTable.print();
    }
}
