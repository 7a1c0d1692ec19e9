package dev.latchkey.application.escalation;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Store;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.application.link.Links;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.UsernameId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defects put into a store, each of which lets somebody hold more than was given. */
enum Plant {
    /** What was found outlives the giver's right. */
    TICKETS_NEVER_DIE(JoinTickets.class, "lapse") {
        @Override
        @Nullable
        Object answer(Call call) {
            return null;
        }
    },
    /** An invitation outlives the giver's right. */
    INVITATIONS_NEVER_DIE(Invitations.class, "givenBy") {
        @Override
        @Nullable
        Object answer(Call call) {
            return ImmutableList.of();
        }
    },
    /** An offer of ownership outlives the owner's. */
    OFFERS_NEVER_DIE(OwnershipOffers.class, "concerning") {
        @Override
        @Nullable
        Object answer(Call call) {
            return ImmutableList.of();
        }
    },
    /** A link is given without its end. */
    ENDS_ARE_FORGOTTEN(Links.class, "add") {
        @Override
        @Nullable
        Object answer(Call call) {
            Link link = (Link) call.arguments[0];
            return call.with(new Link(
                    link.key(),
                    link.owner(),
                    link.privileges(),
                    link.grant(),
                    Link.Term.from(link.term().from()),
                    link.version()));
        }
    },
    /** A change gives a level that nobody asked for. */
    A_LEVEL_SLIPS_IN(Links.class, "replace") {
        @Override
        @Nullable
        Object answer(Call call) {
            Link link = (Link) call.arguments[0];
            return call.with(new Link(
                    link.key(),
                    link.owner(),
                    link.privileges().with(Portion.REPORTS, AccessLevel.FULL),
                    link.grant(),
                    link.term(),
                    link.version()));
        }
    },
    /** Of what somebody gave one thing is overlooked. */
    A_GIFT_IS_OVERLOOKED(Links.class, "givenBy") {
        @Override
        @Nullable
        Object answer(Call call) {
            List<?> all = (List<?>) Objects.requireNonNull(call.made());
            return ImmutableList.copyOf(all.subList(0, Math.max(0, all.size() - 1)));
        }
    },
    /** Who is suspended acts as before. */
    THE_SUSPENDED_ACT(AccessFacts.class, "of") {
        @Override
        @Nullable
        Object answer(Call call) {
            Facts facts = (Facts) Objects.requireNonNull(call.made());
            Link link = facts.link();
            boolean asked = call.arguments[0] instanceof UsernameId;
            return asked && link != null ? facts.by(link.resumed()) : facts;
        }
    },
    /** Who was let in for a time acts for ever, and gives for ever. */
    THE_GIVERS_END_IS_FORGOTTEN(AccessFacts.class, "of") {
        @Override
        @Nullable
        Object answer(Call call) {
            Facts facts = (Facts) Objects.requireNonNull(call.made());
            Link link = facts.link();
            boolean asked = call.arguments[0] instanceof UsernameId;
            return asked && link != null && !link.owner()
                    ? facts.by(link.dated(link.term().from(), null))
                    : facts;
        }
    };

    private final Class<?> port;
    private final String method;

    Plant(Class<?> port, String method) {
        this.port = port;
        this.method = method;
    }

    /** What the port's method answers with the defect. */
    abstract @Nullable Object answer(Call call);

    /** The same store with the defect. */
    Store in(Store store) {
        return proxy(Store.class, store, (real, call) -> {
            Object answered = call.made();
            return port.isInstance(answered) ? planted(answered) : answered;
        });
    }

    private Object planted(Object real) {
        return proxy(port, real, (port, call) -> call.method.getName().equals(method) ? answer(call) : call.made());
    }

    private interface Answer {
        @Nullable
        Object to(Object real, Call call);
    }

    private static <T> T proxy(Class<T> type, Object real, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(real, new Call(real, method, arguments))));
    }

    /** A call of a port that is under way. */
    static final class Call {
        private final Object real;
        private final Method method;
        private final Object[] arguments;

        private Call(Object real, Method method, Object @Nullable [] arguments) {
            this.real = real;
            this.method = method;
            this.arguments = arguments == null ? new Object[0] : arguments;
        }

        /** What it answers without a defect. */
        @Nullable
        Object made() {
            return with(arguments);
        }

        @Nullable
        Object with(Object... others) {
            try {
                return method.invoke(real, others);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
