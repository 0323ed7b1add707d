/** Who a customer id means now. */
package bandhu.chassis.inbox.customer;
