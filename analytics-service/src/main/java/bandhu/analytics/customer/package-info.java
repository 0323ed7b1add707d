/** What is heard from customer-service. */
package bandhu.analytics.customer;
