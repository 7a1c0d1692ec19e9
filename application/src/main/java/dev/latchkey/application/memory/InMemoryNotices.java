package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.UsernameId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

final class InMemoryNotices implements Notices {
    private final InMemoryTransactions transactions;
    private final Rows<NoticeId, Notice> notices;

    InMemoryNotices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.notices = new Rows<>(transactions);
    }

    @Override
    public void add(Notice notice) {
        transactions.run(() -> notices.put(notice.id(), notice));
    }

    @Override
    public ImmutableList<Notice> of(UsernameId username, @Nullable NoticeId before, int limit) {
        return transactions.call(() -> notices.all()
                .filter(notice -> notice.to().equals(username))
                .filter(notice -> before == null || notice.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(Notice::id).reversed())
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }
}
