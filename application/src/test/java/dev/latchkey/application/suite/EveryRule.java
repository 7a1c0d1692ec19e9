package dev.latchkey.application.suite;

/** All suites; a store keeps the rules when a class that implements this is green. */
public interface EveryRule
        extends ContextRules,
                DropDownRules,
                FindRules,
                FindThrottleRules,
                LibraryStory,
                MeanwhileRules,
                OwnPasswordRules,
                PracticeSetupRules,
                SessionRules,
                SignInRules,
                SignUpRules,
                SourceThrottleRules,
                ThrottleRules,
                TinRules {}
