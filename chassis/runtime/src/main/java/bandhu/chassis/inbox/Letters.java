package bandhu.chassis.inbox;

import bandhu.chassis.inbox.deadletter.NewLetter;

/** Makes dead letters of deliveries. */
final class Letters {
    private Letters() {}

    static NewLetter poison(String channel, Delivery delivery, String cause, int attempts) {
        return new NewLetter(
                delivery.tenant(), channel, delivery.record(), delivery.id(), delivery.type(), cause, attempts);
    }

    /** One that waits behind a poisonous event of its key. */
    static NewLetter parked(String channel, Delivery delivery) {
        return poison(channel, delivery, null, 0);
    }
}
