/**
 * The lifecycle of one customer as a pure function: the facts about the customer, the tenant's parameters and a moment
 * go in, the history of stages comes out. Nothing here reads a clock, a database or a message.
 *
 * <p>{@link bandhu.customer.lifecycle.LifecycleFold} is the way in, {@link bandhu.customer.lifecycle.Transition} the
 * table of what may follow what.
 */
package bandhu.customer.lifecycle;
