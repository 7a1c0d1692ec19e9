package dev.latchkey.docs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** Where code of others may be used: what has no room here may be used nowhere. */
record Rooms(Layout layout) {
    /** Some library: its packages, and ours that may use it. */
    private record Room(String library, ImmutableList<String> packages, ImmutableList<String> ours) {}

    private static final ImmutableList<String> EVERYWHERE =
            ImmutableList.of("java..", "javax.crypto..", "com.google.common..", "org.jspecify..");

    private static final ImmutableList<Room> ROOMS = ImmutableList.of(
            new Room("SLF4J", ImmutableList.of("org.slf4j.."), ImmutableList.of("application", "jooq", "http", "cli")),
            new Room("Bouncy Castle", ImmutableList.of("org.bouncycastle.."), ImmutableList.of("application.secret")),
            new Room("java-otp", ImmutableList.of("com.eatthepath.otp.."), ImmutableList.of("application.secret")),
            new Room(
                    "the QR Code generator",
                    ImmutableList.of("io.nayuki.qrcodegen.."),
                    ImmutableList.of("application.exchange")),
            new Room(
                    "Jackson",
                    ImmutableList.of("com.fasterxml.jackson.."),
                    ImmutableList.of("application.exchange", "jooq", "http", "cli")),
            new Room("jOOQ", ImmutableList.of("org.jooq.."), ImmutableList.of("jooq")),
            new Room("Flyway", ImmutableList.of("org.flywaydb.."), ImmutableList.of("jooq")),
            new Room("HikariCP", ImmutableList.of("com.zaxxer.hikari.."), ImmutableList.of("jooq")),
            new Room(
                    "JDBC",
                    ImmutableList.of("java.sql..", "javax.sql..", "org.h2..", "org.postgresql.."),
                    ImmutableList.of("jooq")),
            new Room(
                    "Javalin with what it stands on",
                    ImmutableList.of("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "kotlin.."),
                    ImmutableList.of("http")),
            new Room("JTE", ImmutableList.of("gg.jte.."), ImmutableList.of("http")),
            new Room("Micrometer", ImmutableList.of("io.micrometer..", "io.prometheus.."), ImmutableList.of("http")),
            new Room("the HttpClient of the JDK", ImmutableList.of("java.net.http.."), ImmutableList.of("http")),
            new Room("picocli", ImmutableList.of("picocli.."), ImmutableList.of("cli")),
            new Room("Logback", ImmutableList.of("ch.qos.logback.."), ImmutableList.of("cli")));

    Stream<Rule> rules() {
        return Stream.concat(Stream.of(nothingWithoutRoom()), ROOMS.stream().map(this::onlyInItsRoom));
    }

    private Rule nothingWithoutRoom() {
        String[] known = Stream.concat(
                        Stream.concat(Stream.of(layout.root() + ".."), EVERYWHERE.stream()),
                        ROOMS.stream().flatMap(room -> room.packages().stream()))
                .toArray(String[]::new);
        return new Rule(
                "nothing is used that has no room",
                layout.root(),
                classes()
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(known))
                        .because("a library is let in on purpose, with an entry in the list of rooms"));
    }

    private Rule onlyInItsRoom(Room room) {
        String[] ours = room.ours().stream().map(layout::all).toArray(String[]::new);
        return new Rule(
                room.library() + " stays in its room",
                layout.root(),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ours)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(room.packages().toArray(String[]::new)))
                        .because(room.library() + " can then be replaced by changing "
                                + String.join(", ", room.ours())));
    }
}
