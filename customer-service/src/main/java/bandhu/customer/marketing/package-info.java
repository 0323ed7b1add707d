/** What this service learns from marketing-service. */
package bandhu.customer.marketing;
