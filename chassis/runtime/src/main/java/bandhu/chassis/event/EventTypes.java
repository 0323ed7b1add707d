package bandhu.chassis.event;

/** Wire names. */
public final class EventTypes {
    private EventTypes() {}

    /** {@code bandhu.sales.order-placed.v1}. */
    public static String of(Class<? extends DomainEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType");
        }
        return type.value();
    }

    /** {@code bandhu.sales}: the facts topic of a type. */
    public static String topic(String type) {
        int area = type.indexOf('.', type.indexOf('.') + 1);
        if (area < 0) {
            throw new IllegalStateException("Not bandhu.<area>.<name>.v<n>: " + type);
        }
        return type.substring(0, area);
    }
}
