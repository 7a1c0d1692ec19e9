package dev.latchkey.domain.shared;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("ACC-3")
class AccountIdProperties {
    private static final int LAST = AccountId.COUNT - 1;

    @Property
    void what_is_printed_is_read_back(@ForAll @IntRange(max = LAST) int index) {
        AccountId id = AccountId.at(index);

        assertThat(AccountId.parse(id.toString())).isEqualTo(id);
        assertThat(id.value() / 10).isEqualTo(1_000_000 + index);
    }

    @Property
    void every_single_wrong_digit_is_refused(@ForAll @IntRange(max = LAST) int index) {
        String right = AccountId.at(index).toString();

        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    assertRefused(right.substring(0, place) + digit + right.substring(place + 1));
                }
            }
        }
    }

    @Property
    void every_exchange_of_two_neighbours_is_refused(@ForAll @IntRange(max = LAST) int index) {
        String right = AccountId.at(index).toString();

        for (int place = 0; place < right.length() - 1; place++) {
            char left = right.charAt(place);
            char next = right.charAt(place + 1);
            if (left != next) {
                assertRefused(right.substring(0, place) + next + left + right.substring(place + 2));
            }
        }
    }

    @Property
    void one_of_ten_numbers_is_an_id(@ForAll @IntRange(min = 1_000_000, max = 9_999_999) int seven) {
        int found = 0;
        for (int check = 0; check < 10; check++) {
            found += isAnId(seven * 10 + check) ? 1 : 0;
        }

        assertThat(found).isEqualTo(1);
    }

    private static void assertRefused(String wrong) {
        assertThat(reasonOf(() -> AccountId.parse(wrong))).as(wrong).isEqualTo(Reason.ACCOUNT_ID_MALFORMED);
    }

    private static boolean isAnId(int value) {
        try {
            return new AccountId(value).value() == value;
        } catch (Rejected refused) {
            return false;
        }
    }
}
