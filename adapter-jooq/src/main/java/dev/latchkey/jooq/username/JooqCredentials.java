package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.CREDENTIAL;
import static dev.latchkey.jooq.shared.Kept.value;

import dev.latchkey.application.username.Credentials;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.util.Optional;

/** Password hashes in a table of their own, so that no other query reads one. */
public final class JooqCredentials implements Credentials {
    private static final Kept FIND = Kept.named(
            "credential",
            dsl -> dsl.select(CredentialRows.FIELDS)
                    .from(CREDENTIAL)
                    .where(CREDENTIAL.USERNAME_ID.eq(value(CREDENTIAL.USERNAME_ID))));

    private final Statements statements;

    public JooqCredentials(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(Credential credential) {
        statements.run(statements
                .dsl()
                .insertInto(CREDENTIAL)
                .set(CredentialRows.columns(credential))
                .set(CREDENTIAL.USERNAME_ID, credential.username().value()));
    }

    @Override
    public Optional<Credential> find(UsernameId username) {
        return statements.one(FIND, CredentialRows::credential, username.value());
    }

    @Override
    public boolean replace(Credential credential, String expectedHash) {
        return statements.run(statements
                        .dsl()
                        .update(CREDENTIAL)
                        .set(CredentialRows.columns(credential))
                        .where(
                                CREDENTIAL.USERNAME_ID.eq(credential.username().value()),
                                CREDENTIAL.HASH.eq(expectedHash)))
                == 1;
    }
}
