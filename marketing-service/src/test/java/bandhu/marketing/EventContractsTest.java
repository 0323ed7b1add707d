package bandhu.marketing;

import bandhu.testing.event.EventContracts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventContractsTest {
    @Test
    void events_keep_their_contracts() throws IOException {
        EventContracts.check("bandhu.marketing");
    }
}
