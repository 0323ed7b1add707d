/** What this service learns from sales-service. */
package bandhu.customer.sales;
