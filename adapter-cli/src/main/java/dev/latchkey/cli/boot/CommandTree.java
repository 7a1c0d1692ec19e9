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
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.cli.username.UsernameAllow;
import dev.latchkey.cli.username.UsernameDate;
import dev.latchkey.cli.username.UsernameDelete;
import dev.latchkey.cli.username.UsernameGiven;
import dev.latchkey.cli.username.UsernameList;
import dev.latchkey.cli.username.UsernameResume;
import dev.latchkey.cli.username.UsernameSuspend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** Every command there is, by its place: verbs, and nouns with verbs below them. */
final class CommandTree {
    private final Machine machine;
    private final Ending ending;
    private final Tools tools;
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    CommandTree(Machine machine, Ending ending, Tools tools) {
        this.machine = machine;
        this.ending = ending;
        this.tools = tools;
        verbs();
        nouns();
        forTheMachine();
        commands.put("help", HelpCommand::new);
    }

    /**
     * The tree for a command line: whole, or where words of it name commands, only those. To look at all of them takes
     * longer than most commands.
     */
    CommandLine lineFor(Set<String> words) {
        boolean some = commands.keySet().stream().anyMatch(words::contains) && !words.contains("help");
        CommandLine line = new CommandLine(new Root(tools.screen(), machine.options()));
        commands.forEach((name, command) -> {
            if (!some || words.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getCommandSpec().versionProvider(new Version());
        DryRun.offer(line);
        // A value that looks like a file's or an option's name is a value.
        return line.setExpandAtFiles(false).setAbbreviatedOptionsAllowed(false).setAbbreviatedSubcommandsAllowed(false);
    }

    private void verbs() {
        commands.put("signup", () -> new SignUpCommand(tools));
        commands.put("signin", () -> new SignInCommand(tools));
        commands.put("signout", () -> new SignOutCommand(tools));
        commands.put("whoami", () -> new WhoAmICommand(tools));
        commands.put("accounts", () -> new AccountsCommand(tools));
        commands.put("switch", () -> new SwitchCommand(tools));
        commands.put("decide", () -> new DecideCommand(tools));
        commands.put("explain", () -> new ExplainCommand(tools));
        commands.put("who-can", () -> new WhoCanCommand(tools));
        commands.put("apply", () -> new ApplyCommand(tools));
        commands.put("notices", () -> new NoticesCommand(tools));
    }

    private void nouns() {
        commands.put(
                "password",
                () -> noun(
                        "Your own password, and what to do when one is lost.",
                        new PasswordChange(tools),
                        new PasswordAskReset(tools),
                        new PasswordReset(tools),
                        new PasswordFirst(tools)));
        commands.put("session", () -> noun("Where you are signed in.", new SessionList(tools), new SessionEnd(tools)));
        commands.put(
                "token",
                () -> noun(
                        "Your API tokens, with which programs act as you.",
                        new TokenMake(tools),
                        new TokenList(tools),
                        new TokenEnd(tools)));
        commands.put(
                "second-factor",
                () -> noun(
                        "Your own second factor.",
                        new SecondFactorShow(tools),
                        new SecondFactorBegin(tools),
                        new SecondFactorReplace(tools),
                        new SecondFactorConfirm(tools),
                        new SecondFactorRecoveryCodes(tools),
                        new SecondFactorOff(tools)));
        commands.put(
                "account",
                () -> noun(
                        "Practice Set-up.",
                        new AccountShow(tools),
                        new AccountSet(tools),
                        new AccountDemandSecondFactor(tools)));
        commands.put(
                "username",
                () -> noun(
                        "Usernames with access to an account.",
                        new UsernameAllow(tools),
                        new UsernameList(tools),
                        new UsernameDate(tools),
                        new UsernameSuspend(tools),
                        new UsernameResume(tools),
                        new UsernameGiven(tools),
                        new UsernameDelete(tools)));
        commands.put(
                "privilege",
                () -> noun(
                        "How far a username may go in an account.",
                        new PrivilegeShow(tools),
                        new PrivilegeSet(tools),
                        new PrivilegeMakePlain(tools)));
        commands.put(
                "link",
                () -> noun(
                        "Access Other Accounts: find, join, un-join.",
                        new LinkFind(tools),
                        new LinkJoin(tools),
                        new LinkEnd(tools)));
        commands.put(
                "invitation",
                () -> noun(
                        "Access without anybody's password: invite, and accept.",
                        new InvitationMake(tools),
                        new InvitationList(tools),
                        new InvitationShow(tools),
                        new InvitationLink(tools),
                        new InvitationResend(tools),
                        new InvitationWithdraw(tools),
                        new InvitationLook(tools),
                        new InvitationAccept(tools),
                        new InvitationDecline(tools)));
        commands.put(
                "ownership",
                () -> noun(
                        "Handing an account over.",
                        new OwnershipOfferCommand(tools),
                        new OwnershipList(tools),
                        new OwnershipWithdraw(tools),
                        new OwnershipAccept(tools),
                        new OwnershipDecline(tools)));
        commands.put(
                "activity",
                () -> noun(
                        "The activity log.",
                        new ActivityList(tools),
                        new ActivityMine(tools),
                        new ActivityExport(tools),
                        new ActivityVerify(tools),
                        new ActivityCheckpoint(tools)));
    }

    private void forTheMachine() {
        commands.put("serve", () -> new ServeCommand(machine, ending));
        commands.put("demo", () -> new DemoCommand(machine, ending));
        commands.put(
                "schema",
                () -> noun(
                        "The database's schema.",
                        new SchemaMigrate(machine),
                        new SchemaValidate(machine),
                        new SchemaPrint(machine)));
        commands.put(
                "chores", () -> noun("What is due from time to time and nobody asks for.", new ChoresRun(machine)));
        commands.put(
                "outbox",
                () -> noun("Events that wait to be delivered.", new OutboxList(tools), new OutboxRetry(tools)));
        commands.put(
                "keys",
                () -> noun("The key ring.", new KeysStatus(machine), new KeysAdd(machine), new KeysRotate(machine)));
        commands.put("settings", () -> new SettingsCommand(machine));
        commands.put("completion", () -> new CompletionCommand(tools.screen(), () -> lineFor(Set.of())));
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
