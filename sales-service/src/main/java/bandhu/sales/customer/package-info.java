/** What sales-service hears from customer-service. */
package bandhu.sales.customer;
