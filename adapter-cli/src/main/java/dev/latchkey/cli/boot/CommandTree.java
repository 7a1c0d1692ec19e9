package dev.latchkey.cli.boot;

import dev.latchkey.cli.account.AccountDemandSecondFactor;
import dev.latchkey.cli.account.AccountSet;
import dev.latchkey.cli.account.AccountShow;
import dev.latchkey.cli.activity.ActivityCheckpoint;
import dev.latchkey.cli.activity.ActivityExport;
import dev.latchkey.cli.activity.ActivityList;
import dev.latchkey.cli.activity.ActivityMine;
import dev.latchkey.cli.activity.ActivityVerify;
import dev.latchkey.cli.decision.AccountsCommand;
import dev.latchkey.cli.decision.DecideCommand;
import dev.latchkey.cli.decision.ExplainCommand;
import dev.latchkey.cli.decision.WhoCanCommand;
import dev.latchkey.cli.link.ApplyCommand;
import dev.latchkey.cli.link.InvitationAccept;
import dev.latchkey.cli.link.InvitationDecline;
import dev.latchkey.cli.link.InvitationLink;
import dev.latchkey.cli.link.InvitationList;
import dev.latchkey.cli.link.InvitationLook;
import dev.latchkey.cli.link.InvitationMake;
import dev.latchkey.cli.link.InvitationResend;
import dev.latchkey.cli.link.InvitationShow;
import dev.latchkey.cli.link.InvitationWithdraw;
import dev.latchkey.cli.link.LinkEnd;
import dev.latchkey.cli.link.LinkFind;
import dev.latchkey.cli.link.LinkJoin;
import dev.latchkey.cli.link.OwnershipAccept;
import dev.latchkey.cli.link.OwnershipDecline;
import dev.latchkey.cli.link.OwnershipList;
import dev.latchkey.cli.link.OwnershipOfferCommand;
import dev.latchkey.cli.link.OwnershipWithdraw;
import dev.latchkey.cli.link.SignUpCommand;
import dev.latchkey.cli.masterfile.MasterFileVerbs;
import dev.latchkey.cli.outbox.OutboxList;
import dev.latchkey.cli.outbox.OutboxRetry;
import dev.latchkey.cli.privilege.PrivilegeMakePlain;
import dev.latchkey.cli.privilege.PrivilegeSet;
import dev.latchkey.cli.privilege.PrivilegeShow;
import dev.latchkey.cli.session.NoticesCommand;
import dev.latchkey.cli.session.PasswordAskReset;
import dev.latchkey.cli.session.PasswordChange;
import dev.latchkey.cli.session.PasswordFirst;
import dev.latchkey.cli.session.PasswordReset;
import dev.latchkey.cli.session.SecondFactorBegin;
import dev.latchkey.cli.session.SecondFactorConfirm;
import dev.latchkey.cli.session.SecondFactorOff;
import dev.latchkey.cli.session.SecondFactorRecoveryCodes;
import dev.latchkey.cli.session.SecondFactorReplace;
import dev.latchkey.cli.session.SecondFactorShow;
import dev.latchkey.cli.session.SessionEnd;
import dev.latchkey.cli.session.SessionList;
import dev.latchkey.cli.session.SignInCommand;
import dev.latchkey.cli.session.SignOutCommand;
import dev.latchkey.cli.session.SwitchCommand;
import dev.latchkey.cli.session.TokenEnd;
import dev.latchkey.cli.session.TokenList;
import dev.latchkey.cli.session.TokenMake;
import dev.latchkey.cli.session.WhoAmICommand;
import dev.latchkey.cli.shared.Plain;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.cli.username.UsernameAllow;
import dev.latchkey.cli.username.UsernameDate;
import dev.latchkey.cli.username.UsernameDelete;
import dev.latchkey.cli.username.UsernameGiven;
import dev.latchkey.cli.username.UsernameList;
import dev.latchkey.cli.username.UsernameResume;
import dev.latchkey.cli.username.UsernameSuspend;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** Every command there is, by its place: verbs, and nouns with verbs below them. */
final class CommandTree {
    private final Machine machine;
    private final Ending ending;
    private final Tools tools;

    CommandTree(Machine machine, Ending ending, Tools tools) {
        this.machine = machine;
        this.ending = ending;
        this.tools = tools;
    }

    /**
     * The tree for a command line: whole, or where words of it name commands, only those. To look at all of them takes
     * longer than most commands.
     */
    CommandLine lineFor(Set<String> words) {
        boolean some = !Collections.disjoint(CommandNames.ALL, words) && !words.contains("help");
        CommandLine line = new CommandLine(new Root(tools.screen(), machine.options()));
        for (String name : CommandNames.ALL) {
            if (!some || words.contains(name)) {
                line.addSubcommand(name, command(name));
            }
        }
        line.getCommandSpec().versionProvider(new Version());
        DryRun.offer(line);
        // A value that looks like a file's or an option's name is a value.
        return line.setExpandAtFiles(false).setAbbreviatedOptionsAllowed(false).setAbbreviatedSubcommandsAllowed(false);
    }

    /** All of it. */
    CommandLine whole() {
        return lineFor(Set.of());
    }

    /** A command that needs no picocli where its line is plain; null for every other word. */
    @Nullable
    Plain plain(String name) {
        return switch (name) {
            case "decide", "explain", "whoami" -> (Plain) command(name);
            default -> null;
        };
    }

    /** A verb, or a noun with the verbs below it; made only when it is asked for. */
    private Object command(String name) {
        return switch (name) {
            case "signup" -> new SignUpCommand(tools);
            case "signin" -> new SignInCommand(tools);
            case "signout" -> new SignOutCommand(tools);
            case "whoami" -> new WhoAmICommand(tools);
            case "accounts" -> new AccountsCommand(tools);
            case "switch" -> new SwitchCommand(tools);
            case "decide" -> new DecideCommand(tools);
            case "explain" -> new ExplainCommand(tools);
            case "who-can" -> new WhoCanCommand(tools);
            case "apply" -> new ApplyCommand(tools);
            case "notices" -> new NoticesCommand(tools);
            case "password" ->
                noun(
                        "Your own password, and what to do when one is lost.",
                        new PasswordChange(tools),
                        new PasswordAskReset(tools),
                        new PasswordReset(tools),
                        new PasswordFirst(tools));
            case "session" -> noun("Where you are signed in.", new SessionList(tools), new SessionEnd(tools));
            case "token" ->
                noun(
                        "Your API tokens, with which programs act as you.",
                        new TokenMake(tools),
                        new TokenList(tools),
                        new TokenEnd(tools));
            case "second-factor" ->
                noun(
                        "Your own second factor.",
                        new SecondFactorShow(tools),
                        new SecondFactorBegin(tools),
                        new SecondFactorReplace(tools),
                        new SecondFactorConfirm(tools),
                        new SecondFactorRecoveryCodes(tools),
                        new SecondFactorOff(tools));
            case "account" ->
                noun(
                        "Practice Set-up.",
                        new AccountShow(tools),
                        new AccountSet(tools),
                        new AccountDemandSecondFactor(tools));
            case "username" ->
                noun(
                        "Usernames with access to an account.",
                        new UsernameAllow(tools),
                        new UsernameList(tools),
                        new UsernameDate(tools),
                        new UsernameSuspend(tools),
                        new UsernameResume(tools),
                        new UsernameGiven(tools),
                        new UsernameDelete(tools));
            case "privilege" ->
                noun(
                        "How far a username may go in an account.",
                        new PrivilegeShow(tools),
                        new PrivilegeSet(tools),
                        new PrivilegeMakePlain(tools));
            case "link" ->
                noun(
                        "Access Other Accounts: find, join, un-join.",
                        new LinkFind(tools),
                        new LinkJoin(tools),
                        new LinkEnd(tools));
            case "invitation" ->
                noun(
                        "Access without anybody's password: invite, and accept.",
                        new InvitationMake(tools),
                        new InvitationList(tools),
                        new InvitationShow(tools),
                        new InvitationLink(tools),
                        new InvitationResend(tools),
                        new InvitationWithdraw(tools),
                        new InvitationLook(tools),
                        new InvitationAccept(tools),
                        new InvitationDecline(tools));
            case "ownership" ->
                noun(
                        "Handing an account over.",
                        new OwnershipOfferCommand(tools),
                        new OwnershipList(tools),
                        new OwnershipWithdraw(tools),
                        new OwnershipAccept(tools),
                        new OwnershipDecline(tools));
            case "codes" ->
                noun("Master Files: diagnosis codes, billing codes and payers, and copies.", MasterFileVerbs.of(tools));
            case "activity" ->
                noun(
                        "The activity log.",
                        new ActivityList(tools),
                        new ActivityMine(tools),
                        new ActivityExport(tools),
                        new ActivityVerify(tools),
                        new ActivityCheckpoint(tools));
            case "serve" -> new ServeCommand(machine, ending);
            case "demo" -> new DemoCommand(machine, ending);
            case "schema" ->
                noun(
                        "The database's schema.",
                        new SchemaMigrate(machine),
                        new SchemaValidate(machine),
                        new SchemaPrint(machine));
            case "chores" -> noun("What is due from time to time and nobody asks for.", new ChoresRun(machine));
            case "outbox" -> noun("Events that wait to be delivered.", new OutboxList(tools), new OutboxRetry(tools));
            case "keys" ->
                noun("The key ring.", new KeysStatus(machine), new KeysAdd(machine), new KeysRotate(machine));
            case "settings" -> new SettingsCommand(machine);
            case "completion" -> new CompletionCommand(tools.screen(), this::whole);
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandLine noun(String description, Object... verbs) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        CommandLine noun = new CommandLine(spec);
        for (Object verb : verbs) {
            noun.addSubcommand(verb);
        }
        return noun;
    }
}
