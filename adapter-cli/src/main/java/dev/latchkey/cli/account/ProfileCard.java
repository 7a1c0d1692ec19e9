package dev.latchkey.cli.account;

import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.domain.account.Npi;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.account.PracticeType;
import dev.latchkey.domain.account.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Practice Set-up as it is answered. */
final class ProfileCard {
    private ProfileCard() {}

    static Card of(PracticeSetup.View view) {
        Profile profile = view.account().profile();
        Npi npi = profile.identifiers().npi();
        PhoneNumber phone = profile.contact().phone();
        PostalAddress billing = profile.contact().billing();
        PostalAddress office = profile.contact().office();
        PracticeType type = profile.business().type();
        return new Card()
                .with("accountId", "Account ID", view.account().id())
                .with("state", "State", view.state())
                .with("practiceName", "Practice name", profile.practiceName().value())
                .json("provider", Shapes.provider(profile.provider()))
                .text("Provider", Shapes.written(profile.provider()))
                .with("email", "E-mail", profile.email().value())
                .with("npi", "NPI", npi == null ? null : npi.value())
                .with("tin", "TIN", view.maskedTin())
                .with("phone", "Telephone", phone == null ? null : phone.value())
                .json("billingAddress", members(billing))
                .text("Billing address", written(billing))
                .json("officeAddress", members(office))
                .text("Office address", written(office))
                .with("practiceType", "Type of practice", type == null ? null : type.value())
                .json("billsElectronically", profile.business().billsElectronically())
                .text("Bills electronically", profile.business().billsElectronically() ? "yes" : "no")
                .json("demandsSecondFactor", view.account().demandsSecondFactor())
                .text("Demands a second factor", view.account().demandsSecondFactor() ? "yes" : "no")
                .with("createdAt", "Since", view.account().createdAt())
                .with("trialUntil", "Free trial until", view.account().states().trialUntil())
                .with("version", "Version", view.account().version());
    }

    private static @Nullable Map<String, String> members(@Nullable PostalAddress address) {
        if (address == null) {
            return null;
        }
        Map<String, String> members = new LinkedHashMap<>();
        members.put("street", address.street());
        members.put("city", address.city());
        members.put("state", address.state());
        members.put("zip", address.zip());
        return members;
    }

    private static @Nullable String written(@Nullable PostalAddress address) {
        return address == null
                ? null
                : address.street() + ", " + address.city() + ", " + address.state() + " " + address.zip();
    }
}
