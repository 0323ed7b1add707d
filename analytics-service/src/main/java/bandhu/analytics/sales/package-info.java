/** What is heard from sales-service. */
package bandhu.analytics.sales;
