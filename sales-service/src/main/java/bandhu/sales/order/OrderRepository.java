package bandhu.sales.order;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Loading;
import bandhu.sales.access.Scope;
import bandhu.sales.finding.OrderFields;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<Order, UUID>, Findable {
    private static final Listing<Order> LISTING = new Listing<>(Order.class, OrderFields.CATALOGUE);

    private final Lists lists;
    private final Loading loading;

    OrderRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return OrderFields.CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(catalogue());
    }

    Page<Order> list(PageRequest query, Scope scope) {
        return lists.page(LISTING, query, scope.condition());
    }

    Order get(UUID id, Scope scope) {
        return visible(id, scope, LockModeType.NONE).filter(this::isLive).orElseThrow(ProblemException::notFound);
    }

    Order lock(UUID id, Scope scope) {
        return lockQuery(id, scope).filter(this::isLive).orElseThrow(ProblemException::notFound);
    }

    /** The order, deleted or not, locked until the transaction ends. */
    Order lockAny(UUID id, Scope scope) {
        return lockQuery(id, scope).orElseThrow(ProblemException::notFound);
    }

    private Optional<Order> lockQuery(UUID id, Scope scope) {
        return visible(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Order> visible(UUID id, Scope scope, LockModeType lock) {
        if (scope.isAll()) {
            return loading.byId(Order.class, id, lock);
        }
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return loading.one(Order.class, "e.id = :id" + scope.and(), parameters, lock);
    }

    private boolean isLive(Order order) {
        return !order.isDeleted();
    }
}
