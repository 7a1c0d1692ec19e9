package dev.latchkey.cli.masterfile;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is copied, from where, where to, and what becomes of conflicts. */
final class CopyOptions {
    private static final String EVERYWHERE = "all";

    @Option(
            names = "--from",
            paramLabel = "ACCOUNT",
            description = "The account to copy from (default: the one switched to).")
    private @Nullable String from;

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "ACCOUNT",
            description = "The accounts to copy to; all for every other account you may enter.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "The lists to copy: diagnosis, billing, payers (default: all three, or those of --entry).")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--entry",
            paramLabel = "KIND=KEY",
            description = "Of this list only the entries that are named, as diagnosis=F41.1; may be given for each.")
    private List<String> entries = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "An entry that is there with other content: skip it (default), overwrite it, or fail.")
    private @Nullable String policy;

    /** What is to be planned. */
    PlanCopy.Command command(Tools tools, Practices practices) {
        AccountId source = account("from", tools.accountText(from));
        ImmutableSetMultimap<String, String> chosen = chosen();
        return new PlanCopy.Command(source, targets(source, practices), kinds(chosen.keySet()), chosen, policy);
    }

    private ImmutableList<AccountId> targets(AccountId source, Practices practices) {
        if (!to.equals(List.of(EVERYWHERE))) {
            return to.stream().map(typed -> account("to", typed)).collect(ImmutableList.toImmutableList());
        }
        ImmutableList<AccountId> others = practices.besides(source);
        if (others.isEmpty()) {
            throw new NotUnderstood("There is no other account that you may enter.");
        }
        return others;
    }

    private static AccountId account(String option, String typed) {
        Faults faults = new Faults();
        return faults.sure(faults.required(option, typed, AccountId::parse));
    }

    private ImmutableSet<String> kinds(ImmutableSet<String> ofEntries) {
        if (kinds.isEmpty() && ofEntries.isEmpty()) {
            return Arrays.stream(CodeKind.values()).map(CodeKind::text).collect(ImmutableSet.toImmutableSet());
        }
        return ImmutableSet.<String>builder().addAll(kinds).addAll(ofEntries).build();
    }

    private ImmutableSetMultimap<String, String> chosen() {
        ImmutableSetMultimap.Builder<String, String> chosen = ImmutableSetMultimap.builder();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw new NotUnderstood("An entry is named by list and key, as --entry diagnosis=F41.1.");
            }
            chosen.put(Ascii.toLowerCase(entry.substring(0, equals)), entry.substring(equals + 1));
        }
        return chosen.build();
    }
}
