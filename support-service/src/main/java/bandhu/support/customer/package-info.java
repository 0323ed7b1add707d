/** What support-service hears from customer-service. */
package bandhu.support.customer;
