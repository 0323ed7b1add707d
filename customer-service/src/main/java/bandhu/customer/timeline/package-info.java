/** Everything that touched a customer, from all services, as it is told by events. */
package bandhu.customer.timeline;
