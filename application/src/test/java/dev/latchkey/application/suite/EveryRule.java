package dev.latchkey.application.suite;

/** All suites; a store keeps the rules when a class that implements this is green. */
public interface EveryRule
        extends AllowRules,
                ContextRules,
                DeleteRules,
                DropDownRules,
                FindRules,
                FindThrottleRules,
                JoinRules,
                LibraryStory,
                MeanwhileRules,
                OwnPasswordRules,
                OwnerRules,
                PracticeSetupRules,
                PrivilegeRules,
                SessionRules,
                SignInRules,
                SignUpRules,
                SourceThrottleRules,
                ThrottleRules,
                TicketRules,
                TinRules {}
