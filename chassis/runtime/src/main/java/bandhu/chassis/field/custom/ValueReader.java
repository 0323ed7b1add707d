package bandhu.chassis.field.custom;

import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a client gives a custom field: the value in the form in which it is kept, a plain JSON value. */
public final class ValueReader {
    private static final int MOST_CHOSEN = 100;
    private final Definition field;
    private final String region;

    /** @param region where telephone numbers without a country code are at home, or null */
    public ValueReader(Definition field, String region) {
        this.field = field;
        this.region = region;
    }

    /**
     * @param given a plain JSON value
     * @param now what the record holds, null for nothing: options that it has may stay though they are no longer offered
     * @return empty for no value
     */
    public Optional<Object> read(Object given, Object now) throws BadValue {
        if (given == null || given instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT -> Optional.of(within(Words.text(given)));
            case URL -> Optional.of(within(Words.url(Words.text(given))));
            case EMAIL -> Optional.of(Words.email(Words.text(given)));
            case PHONE -> Optional.of(Words.phone(Words.text(given), region));
            case NUMBER -> Optional.of(Scalars.kept(within(Scalars.number(given))));
            case DATE -> Optional.of(within(Scalars.date(given)).toString());
            case MONEY -> Optional.of(Scalars.kept(within(Scalars.money(given))));
            case BOOLEAN -> Optional.of(bool(given));
            case SELECT -> Optional.of(option(given, now));
            case MULTISELECT -> options(given, now);
            case REFERENCE -> Optional.of(Scalars.id(given));
        };
    }

    private String within(String text) throws BadValue {
        Integer most = field.rules().maxLength();
        int limit = most == null ? Rules.LONGEST : most;
        if (text.codePointCount(0, text.length()) > limit) {
            throw new BadValue(Text.of("too-long.custom-field", "label", field.label(), "most", limit));
        }
        return text;
    }

    private BigDecimal within(BigDecimal number) throws BadValue {
        BigDecimal low = field.rules().min() == null
                ? null
                : Scalars.number(field.rules().min());
        BigDecimal high = field.rules().max() == null
                ? null
                : Scalars.number(field.rules().max());
        unless(low == null || number.compareTo(low) >= 0, high == null || number.compareTo(high) <= 0);
        return number;
    }

    private LocalDate within(LocalDate day) throws BadValue {
        LocalDate low =
                field.rules().min() == null ? null : Scalars.date(field.rules().min());
        LocalDate high =
                field.rules().max() == null ? null : Scalars.date(field.rules().max());
        unless(low == null || !day.isBefore(low), high == null || !day.isAfter(high));
        return day;
    }

    private Money within(Money money) throws BadValue {
        Money low =
                field.rules().min() == null ? null : Scalars.money(field.rules().min());
        Money high =
                field.rules().max() == null ? null : Scalars.money(field.rules().max());
        unless(
                low == null || !low.currency().equals(money.currency()) || money.minor() >= low.minor(),
                high == null || !high.currency().equals(money.currency()) || money.minor() <= high.minor());
        return money;
    }

    private void unless(boolean isHighEnough, boolean isLowEnough) throws BadValue {
        if (!isHighEnough) {
            throw new BadValue(Text.of(
                    "out-of-range.at-least",
                    "label",
                    field.label(),
                    "least",
                    bound(field.rules().min())));
        }
        if (!isLowEnough) {
            throw new BadValue(Text.of(
                    "out-of-range.at-most",
                    "label",
                    field.label(),
                    "most",
                    bound(field.rules().max())));
        }
    }

    private static Object bound(Object kept) {
        return kept instanceof Map<?, ?> money ? money.get("amount") + " " + money.get("currency") : kept;
    }

    private static Boolean bool(Object given) throws BadValue {
        if (!(given instanceof Boolean value)) {
            throw new BadValue(Text.of("wrong-type.boolean"));
        }
        return value;
    }

    private Optional<Object> options(Object given, Object now) throws BadValue {
        if (!(given instanceof List<?> list) || list.size() > MOST_CHOSEN) {
            throw new BadValue(Text.of("wrong-type.options", "most", MOST_CHOSEN));
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Object each : list) {
            chosen.add(option(each, now));
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(chosen));
    }

    private String option(Object given, Object now) throws BadValue {
        if (!(given instanceof String key)) {
            throw new BadValue(Text.of("wrong-type.option"));
        }
        Option option = field.options().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new BadValue(Text.of("unknown-option.one-of", "values", offered())));
        boolean isHeld = now instanceof List<?> held ? held.contains(key) : key.equals(now);
        if (!option.active() && !isHeld) {
            throw new BadValue(Text.of("inactive-option.offered", "option", key, "values", offered()));
        }
        return key;
    }

    private List<String> offered() {
        return field.options().stream().filter(Option::active).map(Option::key).toList();
    }

    /**
     * What is stored, as the field's type shows it: a value of before a change of type in its new form. Empty for what is
     * no such value.
     */
    public static Optional<Object> shown(CustomType type, Object stored) {
        return switch (type) {
            case TEXT -> text(stored);
            case NUMBER -> Optional.of(stored).filter(Number.class::isInstance);
            case BOOLEAN -> Optional.of(stored).filter(Boolean.class::isInstance);
            case MONEY -> Optional.of(stored).filter(Map.class::isInstance);
            case MULTISELECT -> stored instanceof String one ? Optional.of(List.of(one)) : list(stored);
            case DATE, SELECT, URL, EMAIL, PHONE, REFERENCE ->
                Optional.of(stored).filter(String.class::isInstance);
        };
    }

    private static Optional<Object> text(Object stored) {
        return switch (stored) {
            case String text -> Optional.of(text);
            case BigDecimal number -> Optional.of(number.toPlainString());
            case Number number -> Optional.of(number.toString());
            case Boolean flag -> Optional.of(flag.toString());
            default -> Optional.empty();
        };
    }

    private static Optional<Object> list(Object stored) {
        List<Object> items = stored instanceof List<?> list ? new ArrayList<>(list) : List.of();
        return items.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(items));
    }
}
