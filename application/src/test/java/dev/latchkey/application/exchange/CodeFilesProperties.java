package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.latchkey.application.masterfile.CodeFields;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.suite.CodeFiles;
import dev.latchkey.application.suite.Codes;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is in a list comes back from a file as it was, whatever it is. */
@Tag("COD-4")
class CodeFilesProperties {
    /** Without these a row would be one of another key, or none. */
    private static final ImmutableSet<String> NEEDED =
            ImmutableSet.of("code", "codeSet", "modifiers", "description", "payerId", "clearinghouse", "name", "zip");

    private static Form form(CodeEntry entry) {
        return new Form(ImmutableMap.copyOf(Maps.transformValues(CodeFields.of(entry), Optional::of)));
    }

    private static void fill(House house, Somebody whose, CodeKind kind, Collection<CodeEntry> entries) {
        List<Filed> filed =
                entries.stream().map(entry -> new Filed(entry, 1, null)).toList();
        house.store().transactions().run(() -> {
            house.store().masterFiles().lock(whose.home(), kind);
            house.store().masterFiles().addAll(whose.home(), kind, filed);
            house.store().masterFiles().mark(whose.home(), kind, 1);
        });
    }

    private static String csv(ImmutableList<String> columns, Collection<CodeEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvLines lines = new CsvLines(out, columns);
        try {
            for (CodeEntry entry : entries) {
                ImmutableMap<String, String> fields = CodeFields.of(entry);
                lines.write(columns.stream()
                        .map(column -> fields.getOrDefault(column, ""))
                        .toList());
            }
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Property(tries = 200)
    @Tag("COD-2")
    void the_texts_of_an_entry_are_read_as_the_entry_and_its_key(@ForAll long seed, @ForAll CodeKind kind) {
        for (CodeEntry entry : new AnyCodes(seed).list(kind, 20)) {
            assertThat(new CodeForm(form(entry), new Faults()).entry(kind, null))
                    .isEqualTo(entry);
            assertThat(new CodeForm(form(entry), new Faults()).entry(kind, entry))
                    .isEqualTo(entry);
            assertThat(new CodeForm(form(entry), new Faults()).key(kind)).isEqualTo(entry.key());
        }
    }

    @Property(tries = 60)
    void an_export_that_is_imported_elsewhere_gives_the_same_list(@ForAll long seed, @ForAll CodeKind kind) {
        House house = House.over(new InMemoryStore());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        Collection<CodeEntry> entries = new AnyCodes(seed).list(kind, 60);
        fill(house, ada, kind, entries);

        String exported = files.exported(ada, ada.home(), kind.text());
        ImportReport report = files.all(bea, bea.home(), kind.text(), exported);

        assertThat(report.faults()).isEmpty();
        assertThat(codes.content(bea, bea.home(), kind.text())).containsExactlyElementsOf(entries);
        assertThat(files.exported(bea, bea.home(), kind.text())).isEqualTo(exported);
    }

    @Property(tries = 60)
    void columns_that_are_left_out_or_say_what_is_there_change_nothing(@ForAll long seed, @ForAll CodeKind kind) {
        House house = House.over(new InMemoryStore());
        Somebody ada = house.signUp("ada");
        AnyCodes any = new AnyCodes(seed);
        Collection<CodeEntry> entries = any.list(kind, 60);
        fill(house, ada, kind, entries);
        ImmutableList<String> columns = CodeForm.fields(kind).stream()
                .filter(field -> NEEDED.contains(field) || any.maybe())
                .collect(ImmutableList.toImmutableList());

        ImportReport report = new CodeFiles(house).all(ada, ada.home(), kind.text(), csv(columns, entries));

        assertThat(report.faults()).isEmpty();
        assertThat(CodeFiles.counts(report)).isEqualTo("+0 ~0 =" + entries.size() + " !0");
    }
}
