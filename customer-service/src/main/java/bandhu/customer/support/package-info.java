/** What this service learns from support-service. */
package bandhu.customer.support;
