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
                QuestionRules,
                SessionRules,
                SignInRules,
                SignUpRules,
                SourceThrottleRules,
                StateRules,
                ThrottleRules,
                TicketRules,
                TinRules {}
