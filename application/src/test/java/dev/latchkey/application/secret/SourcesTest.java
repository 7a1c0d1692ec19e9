package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-5")
class SourcesTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:DB8:1:2::1, 2001:db8:0001:0002:0:0:0:5, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false"
    })
    void one_party_is_an_ipv4_address_or_a_network_of_64_bits(String one, String other, boolean same) {
        assertThat(Sources.network(one).equals(Sources.network(other))).isEqualTo(same);
    }

    @Test
    void what_is_no_address_stands_for_itself_and_asks_no_name_server() {
        assertThat(Sources.network("localhost")).isEqualTo("localhost");
        assertThat(Sources.network("")).isEmpty();
    }
}
